package org.stepwise.cas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class whose constants are computed by a check that is just given up would stay broken for good. */
class StaticsTests {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void noClassSpendsAChecksWorkOnItsConstants() throws Exception {
        List<String> broken = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> fuel = loader.loadClass("org.stepwise.cas.numeric.Fuel");
            for (String name : names()) {
                Supplier<Boolean> loading = () -> loads(name, loader);
                Object fine =
                        fuel.getMethod("limited", long.class, Supplier.class).invoke(null, 0L, loading);
                if (!Boolean.TRUE.equals(fine)) {
                    broken.add(name);
                }
            }
        } catch (InvocationTargetException reason) {
            throw new AssertionError(reason.getCause());
        }
        assertThat(broken).isEmpty();
    }

    private static boolean loads(String name, ClassLoader loader) {
        try {
            Class.forName(name, true, loader);
            return true;
        } catch (ExceptionInInitializerError | NoClassDefFoundError spent) {
            return false;
        } catch (ClassNotFoundException reason) {
            throw new IllegalStateException(reason);
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.matches("org/stepwise/(cas|grading)/.*\\.class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .map(file -> file.replace('/', '.').replaceFirst("\\.class$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (MalformedURLException reason) {
                        throw new IllegalStateException(reason);
                    }
                })
                .toArray(URL[]::new);
    }
}
