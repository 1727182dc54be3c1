package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** In the tutor's page, or beside a free talk: the newest answer stays in sight, also after the page has come back. */
@Tag("sw-latest")
@JsModule("./components/sw-latest/sw-latest.ts")
public class LatestInSight extends Component {}
