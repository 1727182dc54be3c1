package org.stepwise.inference.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A shared library whose functions return an int or nothing and are called by name; it stays loaded. */
public final class Native {

    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();

    private Native(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** @throws IllegalArgumentException if the system's loader does not find it */
    public static Native named(String name) {
        return new Native(SymbolLookup.libraryLookup(name, Arena.global()));
    }

    /** @throws IllegalArgumentException if it cannot be loaded */
    public static Native at(Path file) {
        return new Native(SymbolLookup.libraryLookup(file, Arena.global()));
    }

    /**
     * Calls a function that tells by a number how it went.
     *
     * @param arguments Integer, Long or MemorySegment, of the same types at each call
     * @throws CudaException unless it is 0
     */
    public void call(String function, Object... arguments) {
        int code = code(function, arguments);
        if (code != 0) {
            throw new CudaException(function + " failed with code " + code + ".");
        }
    }

    public int code(String function, Object... arguments) {
        MethodHandle handle = functions.computeIfAbsent(
                function, name -> handle(name, FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts(arguments))));
        try {
            return (int) (Object) handle.invokeExact(arguments);
        } catch (Throwable e) {
            throw new CudaException(function + " cannot be called.", e);
        }
    }

    /** Calls a function that returns nothing, and ends the process where it throws. */
    public void run(String function, Object... arguments) {
        MethodHandle handle = functions.computeIfAbsent(
                function, name -> handle(name, FunctionDescriptor.ofVoid(layouts(arguments))));
        try {
            Object nothing = handle.invokeExact(arguments);
        } catch (Throwable e) {
            throw new CudaException(function + " cannot be called.", e);
        }
    }

    private MethodHandle handle(String name, FunctionDescriptor type) {
        MemorySegment address = symbols.find(name)
                .orElseThrow(
                        () -> new CudaException("A library of the graphics card lacks the function " + name + "."));
        MethodHandle handle = Linker.nativeLinker().downcallHandle(address, type);
        return handle.asSpreader(Object[].class, type.argumentLayouts().size())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private static MemoryLayout[] layouts(Object... arguments) {
        return Arrays.stream(arguments).map(Native::layout).toArray(MemoryLayout[]::new);
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer number -> ValueLayout.JAVA_INT;
            case Long number -> ValueLayout.JAVA_LONG;
            case MemorySegment memory -> ValueLayout.ADDRESS;
            default -> throw new IllegalArgumentException("No argument of a native function: " + argument);
        };
    }
}
