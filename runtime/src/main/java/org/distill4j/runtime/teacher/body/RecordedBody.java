package org.distill4j.runtime.teacher.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A body whose signals were recorded, and are found by the id of an example: never by its position.
 *
 * <pre>{@code
 * VideoFeatures answers = NpyFeatures.table(file, idFile, Set.copyOf(ids));
 * TeacherBody body = new RecordedBody(Map.of("answer", answers));
 * Examples examples = Examples.builder().input("text", texts).ids(ids).build();
 * }</pre>
 *
 * <p>Files of other orders, or with further examples, give the same signals. Two examples may share
 * an id. Readers of {@code .npy} and HDF5 files are in {@link org.distill4j.runtime.data.feature};
 * they refuse an id that a file has twice.
 */
public final class RecordedBody implements TeacherBody {

  private static final int NAMED_IDS = 3;

  private final Map<String, VideoFeatures> recorded;
  private String fingerprint;

  /**
   * Creates a body.
   *
   * @param recorded the arrays of each signal, by the name of the signal in the spec
   */
  public RecordedBody(Map<String, VideoFeatures> recorded) {
    this.recorded = new LinkedHashMap<>(recorded);
  }

  @Override
  public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
    List<String> ids =
        examples
            .ids()
            .orElseThrow(
                () ->
                    new BodyException(
                        "The recorded signals " + recorded.keySet(),
                        "the examples have no ids, by which signals are found",
                        "add them with Examples.builder().ids(...)"));
    wanted.forEach(signal -> require(signal, ids));
    return new Reader(wanted, ids);
  }

  private void require(BodyValue signal, List<String> ids) {
    VideoFeatures arrays = recorded.get(signal.name());
    if (arrays == null) {
      throw new BodyException(
          "The recorded signals " + recorded.keySet(),
          "there is no signal '%s'".formatted(signal.name()),
          "add its file under that name");
    }
    int[] shape = arrays.shape();
    long[] full = new long[shape.length + 1];
    for (int i = 0; i < shape.length; i++) {
      full[i + 1] = shape[i];
    }
    if (!signal.fits(full)) {
      throw new BodyException(
          arrays.source().toString(),
          "the signal '%s' has the shape %s for an example, but is declared as %s"
              .formatted(signal.name(), Arrays.toString(shape), signal.shapeInWords()),
          "change its shape in @Signal, or give the file of another recording");
    }
    requireIds(signal, arrays, ids);
  }

  private static void requireIds(BodyValue signal, VideoFeatures arrays, List<String> ids) {
    Set<String> missing = new LinkedHashSet<>(ids);
    missing.removeAll(arrays.videos());
    if (!missing.isEmpty()) {
      throw new BodyException(
          arrays.source().toString(),
          "has no '%s' for %s of %s examples, such as %s"
              .formatted(
                  signal.name(),
                  missing.size(),
                  Set.copyOf(ids).size(),
                  missing.stream().limit(NAMED_IDS).map(id -> "'" + id + "'").toList()),
          "record them, leave these examples out, or check the ids of the examples");
    }
  }

  /** Returns a SHA-256 over ids and arrays, which is computed once. */
  @Override
  public synchronized String fingerprint() {
    if (fingerprint == null) {
      ContentDigest digest = new ContentDigest();
      recorded.forEach(
          (signal, arrays) -> {
            digest.add(signal);
            arrays.digest(digest);
          });
      fingerprint = digest.hex();
    }
    return fingerprint;
  }

  @Override
  public boolean isRecorded() {
    return true;
  }

  private final class Reader implements BodyReader {

    private final List<BodyValue> wanted;
    private final List<String> ids;
    private final Buffers buffers = new Buffers();

    Reader(List<BodyValue> wanted, List<String> ids) {
      this.wanted = List.copyOf(wanted);
      this.ids = ids;
    }

    @Override
    public List<String> inputs() {
      return List.of();
    }

    @Override
    public List<INDArray> read(Batch batch) {
      return wanted.stream().map(signal -> read(signal, batch.examples())).toList();
    }

    private INDArray read(BodyValue signal, int[] examples) {
      VideoFeatures arrays = recorded.get(signal.name());
      List<float[]> rows = new ArrayList<>();
      for (int example : examples) {
        rows.add(arrays.of(ids.get(example)));
      }
      int width = rows.get(0).length;
      float[] all = new float[width * examples.length];
      for (int i = 0; i < examples.length; i++) {
        System.arraycopy(rows.get(i), 0, all, i * width, width);
      }
      long[] shape = new long[signal.rank()];
      shape[0] = examples.length;
      for (int i = 1; i < shape.length; i++) {
        shape[i] = arrays.shape()[i - 1];
      }
      INDArray array = buffers.get(signal.name(), DataType.FLOAT, shape);
      return array.assign(Nd4j.createFromArray(all).reshape(shape));
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
