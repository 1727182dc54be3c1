package org.stepwise.inference.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.LibUtils;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.UnusableModelException;

/**
 * Which libtorch is loaded into this process. The one for processors is part of the application; the one for graphics cards
 * is in the folder that PYTORCH_LIBRARY_PATH names, or fetched once by DJL into its cache.
 */
public final class Libtorch {

    private static final Logger LOG = LoggerFactory.getLogger(Libtorch.class);

    private static final String PATH = "PYTORCH_LIBRARY_PATH";
    private static final String FLAVOR = "PYTORCH_FLAVOR";
    private static final String VERSION = "PYTORCH_VERSION";
    private static final String OFFLINE = "ai.djl.offline";

    /** The release that the program's names of C++ functions and DJL's own library belong to. */
    private static final String RELEASE = "2.7.1";

    private static final String CUDA = "cu128";

    private Libtorch() {}

    /**
     * Loads the libraries for a device.
     *
     * @param wanted the device; without one, the first graphics card if there is one and its libraries can be had
     * @return the device
     * @throws UnusableModelException if they cannot be had for the device that was wanted
     */
    public static Compute load(Optional<Compute> wanted) {
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (wanted.isPresent()) {
            load(wanted.get());
            return wanted.get();
        }
        if (!Card.all().isEmpty()) {
            Compute first = Compute.card(0);
            try {
                load(first);
                return first;
            } catch (UnusableModelException e) {
                LOG.warn("{} The model runs on the processors.", e.getMessage());
            }
        }
        load(Compute.CPU);
        return Compute.CPU;
    }

    private static void load(Compute on) {
        int cards = on.isCard() ? Card.all().size() : 0;
        if (on.isCard() && on.card() >= cards) {
            throw new UnusableModelException(
                    "There is no " + on + ": this machine has " + cards + " graphics cards with NVIDIA's driver.");
        }
        String path = set(PATH);
        if (path != null) {
            chooseFolder(path, on);
        } else if (on.isCard()) {
            chooseDownload();
        } else {
            chooseBundled();
        }
        try {
            Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            throw new UnusableModelException("The libraries of libtorch for " + on + " cannot be loaded (" + cause(e)
                    + "). " + PATH + " may name a folder that has them.");
        }
    }

    private static void chooseFolder(String path, Compute on) {
        boolean cuda = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.exists(Path.of(folder, "libtorch_cuda.so")));
        if (on.isCard() && !cuda) {
            throw new UnusableModelException(PATH + " names " + path + ", where there is no libtorch_cuda.so.");
        }
        keep(VERSION, RELEASE);
        keep(FLAVOR, cuda ? CUDA : "cpu");
        System.setProperty(OFFLINE, "true");
    }

    private static void chooseDownload() {
        // DJL fetches a library only for a version other than that of the one in the application; it reads
        // this as 2.7.1.
        System.setProperty(VERSION, RELEASE + "-1");
        keep(FLAVOR, CUDA);
        System.clearProperty(OFFLINE);
        LOG.info("Taking libtorch for CUDA from DJL's cache; if it is not there yet, it is fetched");
    }

    private static void chooseBundled() {
        System.clearProperty(VERSION);
        System.clearProperty(FLAVOR);
        System.setProperty(OFFLINE, "true");
    }

    private static void keep(String name, String value) {
        if (set(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static @Nullable String set(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? System.getProperty(name) : value;
    }

    private static String cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.toString();
    }

    static Device device(Compute on) {
        return on.isCard() ? Device.gpu(on.card()) : Device.cpu();
    }

    /** The folder of the libraries, once they are loaded. */
    static Path folder() {
        return Path.of(LibUtils.getLibtorchPath());
    }
}
