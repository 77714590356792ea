package org.distill4j.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.file.Checksums;
import org.distill4j.runtime.teacher.body.BodyException;
import org.distill4j.runtime.teacher.body.BodyReader;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;

/**
 * An ONNX file as the body of an external teacher.
 *
 * <pre>{@code
 * run.withBodies(Map.of("", OnnxBody.of(Path.of("encoder.onnx"))))
 * }</pre>
 *
 * <p>Inputs of the spec become tensors of the types that the file declares: whole numbers of 32 or
 * 64 bits, or floats. Masks are 1 for each step and 0 for padding. Signals may be of float16,
 * float32 or float64, and become float32. Only the outputs that losses read are computed.
 *
 * <p>Values of int8 models differ between generations of processors, so the fingerprints of studies
 * should be those of recorded signals ({@code SignalTable.body()}).
 */
public final class OnnxBody implements TeacherBody {

  private static final String EXTERNAL_DATA = "external data";

  private final Path file;
  private final int threads;

  private OnnxBody(Path file, int threads) {
    this.file = file;
    this.threads = threads;
  }

  /** Returns the body in a file, which is opened when its signals are read. */
  public static OnnxBody of(Path file) {
    return new OnnxBody(file, 0);
  }

  /**
   * Returns the same body with a number of threads for each operation.
   *
   * @param number the number of threads; 0 for one for each core
   */
  public OnnxBody withThreads(int number) {
    return new OnnxBody(file, number);
  }

  @Override
  public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
    if (!Files.isRegularFile(file)) {
      throw new BodyException(
          file.toString(), "there is no such file", "check the name, or fetch the model");
    }
    OrtEnvironment environment = environment();
    OrtSession session = session(environment);
    try {
      new OnnxCheck(file, session).require(declared, wanted);
      return new OnnxReader(file, environment, session, declared, wanted);
    } catch (OrtException e) {
      throw failed("its signature cannot be read", e);
    }
  }

  private OrtEnvironment environment() {
    try {
      return LargeStack.run(OrtEnvironment::getEnvironment);
    } catch (OrtException e) {
      throw failed("ONNX Runtime cannot start", e);
    }
  }

  private OrtSession session(OrtEnvironment environment) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      return LargeStack.run(() -> environment.createSession(file.toString(), options));
    } catch (OrtException e) {
      throw failed("ONNX Runtime cannot load it", e);
    }
  }

  private BodyException failed(String problem, OrtException cause) {
    String reason = String.valueOf(cause.getMessage());
    boolean lacksData = reason.toLowerCase(Locale.ROOT).contains(EXTERNAL_DATA);
    return new BodyException(
        file.toString(),
        "%s (%s)".formatted(problem, reason),
        lacksData
            ? "put the files with its external data beside it, under the names that it has for them"
            : "fetch it again, or export it for this version of ONNX Runtime",
        cause);
  }

  /** Returns a SHA-256 over the file, without files of external data. */
  @Override
  public String fingerprint() {
    try {
      return Checksums.sha256(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
