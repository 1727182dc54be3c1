package org.stepwise.inference.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** NVIDIA's compiler for kernels as text (NVRTC), which libtorch for CUDA brings along. It needs no card. */
public final class Compiler {

    private final Native library;

    private Compiler(Native library) {
        this.library = library;
    }

    /** @throws CudaException if the folder of libraries has none */
    public static Compiler in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("libnvrtc[-\\w]*\\.so[.\\d]*"))
                    .filter(file -> !file.getFileName().toString().startsWith("libnvrtc-builtins"))
                    .findFirst()
                    .map(file -> new Compiler(Native.at(file)))
                    .orElseThrow(() -> new CudaException("There is no libnvrtc in " + folder + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Machine code for a kind of card.
     *
     * @param capability as in {@link Card}
     * @throws CudaException with the compiler's words if the text has errors
     */
    public byte[] compile(String text, int capability, List<String> options) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = arena.allocate(ADDRESS);
            MemorySegment none = MemorySegment.NULL;
            library.call(
                    "nvrtcCreateProgram",
                    program,
                    arena.allocateFrom(text),
                    arena.allocateFrom("kernels.cu"),
                    0,
                    none,
                    none);
            MemorySegment made = program.get(ADDRESS, 0);
            try {
                List<String> all = Stream.concat(Stream.of("--gpu-architecture=sm_" + capability), options.stream())
                        .toList();
                MemorySegment given = arena.allocate(ADDRESS, all.size());
                for (int i = 0; i < all.size(); i++) {
                    given.setAtIndex(ADDRESS, i, arena.allocateFrom(all.get(i)));
                }
                if (library.code("nvrtcCompileProgram", made, all.size(), given) != 0) {
                    byte[] log = output(arena, made, "nvrtcGetProgramLogSize", "nvrtcGetProgramLog");
                    throw new CudaException(new String(log, 0, log.length - 1, StandardCharsets.UTF_8));
                }
                return output(arena, made, "nvrtcGetCUBINSize", "nvrtcGetCUBIN");
            } finally {
                library.call("nvrtcDestroyProgram", program);
            }
        }
    }

    private byte[] output(Arena arena, MemorySegment program, String sized, String read) {
        MemorySegment size = arena.allocate(JAVA_LONG);
        library.call(sized, program, size);
        MemorySegment bytes = arena.allocate(size.get(JAVA_LONG, 0));
        library.call(read, program, bytes);
        return bytes.toArray(ValueLayout.JAVA_BYTE);
    }
}
