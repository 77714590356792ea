package org.distill4j.runtime.kernel.cpu;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loads and stores vectors in memory outside the heap. The Vector API reads byte buffers up to JDK
 * 20 and memory segments from JDK 21 on, so the methods are looked up by name when the class is
 * initialised.
 */
final class VectorMemory {

  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  private static final MethodHandle VIEW;
  private static final MethodHandle LOAD;
  private static final MethodHandle STORE;

  static {
    try {
      Lookup lookup = MethodHandles.publicLookup();
      boolean readsBuffers = Runtime.version().feature() <= 20;
      Class<?> memory =
          readsBuffers ? ByteBuffer.class : Class.forName("java.lang.foreign.MemorySegment");
      Class<?> offset = readsBuffers ? int.class : long.class;
      String suffix = readsBuffers ? "ByteBuffer" : "MemorySegment";
      MethodHandle view =
          readsBuffers
              ? MethodHandles.identity(ByteBuffer.class)
              : lookup.findStatic(memory, "ofBuffer", methodType(memory, Buffer.class));
      MethodHandle load =
          lookup.findStatic(
              FloatVector.class,
              "from" + suffix,
              methodType(FloatVector.class, VectorSpecies.class, memory, offset, ByteOrder.class));
      MethodHandle store =
          lookup.findVirtual(
              FloatVector.class,
              "into" + suffix,
              methodType(void.class, memory, offset, ByteOrder.class));
      ByteOrder order = ByteOrder.nativeOrder();
      VIEW = view.asType(methodType(Object.class, ByteBuffer.class));
      LOAD =
          MethodHandles.insertArguments(MethodHandles.insertArguments(load, 0, FLOATS), 2, order)
              .asType(methodType(FloatVector.class, Object.class, int.class));
      STORE =
          MethodHandles.insertArguments(store, 3, order)
              .asType(methodType(void.class, FloatVector.class, Object.class, int.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object memory;

  /** Creates a view of the bytes of a direct buffer. */
  VectorMemory(ByteBuffer bytes) {
    try {
      this.memory = (Object) VIEW.invokeExact(bytes);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** Returns the vector at an offset in bytes. */
  FloatVector load(int offset) {
    try {
      return (FloatVector) LOAD.invokeExact(memory, offset);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** Writes a vector at an offset in bytes. */
  void store(FloatVector vector, int offset) {
    try {
      STORE.invokeExact(vector, memory, offset);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** The methods declare no checked exceptions, but a method handle does. */
  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(thrown);
  }
}
