package org.stepwise.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** What a browser sees where no page of the application answers: a word and the way home, without a script. */
@Controller
class ErrorPage implements ErrorController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 12vh auto; max-width: 34rem; padding: 0 1.5rem; font: 17px/1.5 system-ui, sans-serif;
              background: light-dark(#e8ece9, #0f1416); color: light-dark(#1b2321, #e8ece8); }
            a { color: light-dark(#2b3fae, #adbaff); }
            </style>
            </head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></main></body>
            </html>
            """;

    private final I18NProvider translations;

    ErrorPage(I18NProvider translations) {
        this.translations = translations;
    }

    @RequestMapping("/error")
    ResponseEntity<String> show(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        String key = status.is5xxServerError() ? "shell.trouble" : "shell.notFound";
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .body(PAGE.formatted(text(key + ".title"), text(key), text("shell.notFound.home")));
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(translations.getTranslation(key, Locale.ENGLISH));
    }
}
