package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.concurrent.ExecutionException;
import org.distill4j.samples.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;

/** Errors of the machine, and results that cannot be written. */
final class MachineErrorsTest {

  private static String told(Throwable error) {
    StringWriter lines = new StringWriter();
    assertThat(Errors.failure(error, new PrintWriter(lines), false)).isEqualTo(1);
    assertThat(lines.toString().lines().toList()).hasSize(1);
    return lines.toString();
  }

  @Test
  void eitherHeapIsTold() {
    for (String heap : new String[] {"Java heap space", "GC overhead limit exceeded"}) {
      assertThat(told(new OutOfMemoryError(heap))).contains("raise its limit with java -Xmx");
      assertThat(told(new ExecutionException(new OutOfMemoryError(heap)))).contains("-Xmx");
    }
    for (String outside :
        new String[] {
          "Physical memory usage is too high: physicalBytes (3G) > maxPhysicalBytes (2G)",
          "Cannot allocate new FloatPointer(9): totalBytes = 256, physicalBytes = 100M",
          "Direct buffer memory"
        }) {
      assertThat(told(new OutOfMemoryError(outside))).contains("outside the Java heap");
      assertThat(told(new OutOfMemoryError(outside))).contains("javacpp.maxphysicalbytes");
    }
    assertThat(told(new RuntimeException("Allocation failed: [[HOST] bytes"))).contains("outside");
    assertThat(told(new OutOfMemoryError("unable to create native thread: possibly out of memory")))
        .contains("fewer threads");
    assertThat(told(new StackOverflowError())).contains("-Xss");
  }

  @Test
  void anUnwritableCacheIsTold() {
    UnsatisfiedLinkError cause = new UnsatisfiedLinkError("no jnind4jcpu in java.library.path");
    for (Throwable error :
        new Throwable[] {
          cause,
          new ExceptionInInitializerError(cause),
          new NoClassDefFoundError("Could not initialize class org.nd4j.linalg.factory.Nd4j")
        }) {
      assertThat(told(error)).contains("-Dorg.bytedeco.javacpp.cachedir=DIR");
    }
    assertThat(told(new NoClassDefFoundError("org/example/Missing"))).contains("internal error");
  }

  @Test
  void aNameThatTheCharsetLacksIsTold() {
    assertThat(told(new InvalidPathException("/tmp/\u00e4", "unmappable characters")))
        .contains("set LC_ALL=C.UTF-8");
  }

  @Test
  void resultsThatCannotBeWrittenGiveAnExitCode() {
    assertThat(run("No space left on device"))
        .isEqualTo(
            "1 distill4j: cannot write to the standard output: No space left on device"
                + System.lineSeparator());
    assertThat(run("Broken pipe")).isEqualTo("1 ");
    assertThat(run(null)).startsWith("1 distill4j: cannot write to the standard output");
  }

  private static String run(String failure) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Program.run(
            new Terminal(full, new PrintStream(err, true, StandardCharsets.UTF_8), false, 80),
            "version");
    return code + " " + err.toString(StandardCharsets.UTF_8);
  }
}
