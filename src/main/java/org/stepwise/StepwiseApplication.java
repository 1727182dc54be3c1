package org.stepwise;

import com.vaadin.flow.component.dependency.CssImport;
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
@CssImport("./styles/styles.css")
public class StepwiseApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(StepwiseApplication.class, args);
    }
}
