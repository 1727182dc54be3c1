package org.stepwise;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Stepwise", sharedModules = "shared")
@Push
@StyleSheet(Aura.STYLESHEET)
@NpmPackage(value = "@fontsource-variable/atkinson-hyperlegible-next", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/atkinson-hyperlegible-mono", version = "5.3.0")
@JsModule("./styles/fonts.ts")
@CssImport("./styles/styles.css")
public class StepwiseApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(StepwiseApplication.class, args);
    }
}
