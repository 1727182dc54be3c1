package org.stepwise;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** The whole application on a real PostgreSQL, one context for all such tests; each makes its own people. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({Scene.class, ScriptedTutor.class, Statements.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface IntegrationTest {}
