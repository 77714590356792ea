package org.distill4j.runtime.data.feature;

import io.jhdf.dataset.DatasetReader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads features from HDF5 in the common layout of video question answering: a dataset {@code ids}
 * [videos] of numbers or texts, and beside it one of features [videos, ...], such as {@code
 * resnet_features} [videos, clips, frames, features] or {@code resnext_features} [videos, clips,
 * features].
 *
 * <pre>{@code
 * VideoFeatures features =
 *     Hdf5Features.read(Path.of("appearance_feat.h5"), Hdf5Features.APPEARANCE, questions.videos());
 * }</pre>
 *
 * <p>Features are floating-point numbers of 16, 32 or 64 bits. Values that were never written are
 * the dataset's fill value. Soft links are followed, links into other files are not. Chunks may be
 * compressed by gzip, LZF, LZ4 or bitshuffle.
 */
public final class Hdf5Features {

  /** The dataset of appearance features in published files. */
  public static final String APPEARANCE = "resnet_features";

  /** The dataset of motion features in published files. */
  public static final String MOTION = "resnext_features";

  private static final String IDS = "ids";

  /** Maximum bytes of an id. */
  private static final int MAXIMUM_ID = 1 << 12;

  /** Estimated bytes of an id in memory, with its copies. */
  private static final int ID_BYTES = 100;

  private static final int ID_COPIES = 4;

  private final Hdf5File file;

  private Hdf5Features(Hdf5File file) {
    this.file = file;
  }

  /**
   * Reads the features of some videos. Other videos in the file take no memory.
   *
   * @param file the file
   * @param dataset the dataset of the features
   * @param videos the ids of the requested videos; numbers in decimal
   * @return the features of the requested videos that the file has
   * @throws IOException if the file is missing, damaged, has another layout, or is too large for
   *     the memory; the message names it and gives a remedy
   */
  public static VideoFeatures read(Path file, String dataset, Set<String> videos)
      throws IOException {
    try (Hdf5File hdf = Hdf5File.open(file)) {
      return new Hdf5Features(hdf).read(dataset, videos);
    }
  }

  private VideoFeatures read(String name, Set<String> videos) throws IOException {
    Hdf5Dataset features = dataset(name, name);
    String[] ids = ids(dataset(IDS, name));
    int[] dimensions = features.dimensions();
    requireShape(name, dimensions, ids.length);
    FloatFormat format = format(features);
    int[] shape = Arrays.copyOfRange(dimensions, 1, dimensions.length);
    long wanted = Arrays.stream(ids).filter(videos::contains).count();
    DataFiles.requireMemory(file.path(), wanted, shape);
    return new VideoFeatures(file.path(), shape, arrays(features, format, ids, videos));
  }

  private Hdf5Dataset dataset(String name, String features) throws IOException {
    String needed = "'%s' [videos] and '%s' [videos, ...]".formatted(IDS, features);
    return new Hdf5Dataset(file, name, file.dataset(name, needed));
  }

  private String[] ids(Hdf5Dataset dataset) throws IOException {
    int[] dimensions = dataset.dimensions();
    if (dimensions.length != 1) {
      throw file.error(
          "'%s' has the shape %s".formatted(IDS, Arrays.toString(dimensions)),
          "it must be [videos], one id for each video");
    }
    if (dimensions[0] == 0) {
      throw file.error("'%s' is empty".formatted(IDS), "it must have one id for each video");
    }
    DataType type = dataset.type();
    boolean isText = type instanceof VariableLength list && Hdf5Dataset.isText(list);
    if (!(isText
        || type instanceof FixedPoint
        || type instanceof FloatingPoint
        || type instanceof StringData)) {
      throw file.error(
          "'%s' holds %s".formatted(IDS, dataset.elements()), "ids must be whole numbers or texts");
    }
    if (type.getSize() > MAXIMUM_ID) {
      throw file.error(
          "'%s' holds texts of %,d bytes".formatted(IDS, type.getSize()),
          "ids may have %,d bytes".formatted(MAXIMUM_ID));
    }
    int bytesInMemory = ID_COPIES * type.getSize() + ID_BYTES;
    DataFiles.requireMemory(file.path(), dimensions[0], new int[] {bytesInMemory / Float.BYTES});
    ByteBuffer bytes = bytes(dataset);
    Object values =
        file.call(() -> DatasetReader.readDataset(type, bytes, dimensions, file.storage()));
    String[] ids = new String[dimensions[0]];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = VideoIds.require(file.path(), "'" + IDS + "'", i, Array.get(values, i));
    }
    VideoIds.requireDistinct(file.path(), "'" + IDS + "'", ids);
    return ids;
  }

  private ByteBuffer bytes(Hdf5Dataset dataset) throws IOException {
    byte[] fill = dataset.fill();
    long length = (long) dataset.dimensions()[0] * fill.length;
    if (length > Integer.MAX_VALUE) {
      throw file.error("'%s' takes %,d bytes".formatted(dataset.name(), length), "use shorter ids");
    }
    byte[] all = new byte[(int) length];
    for (int i = 0; i < all.length; i++) {
      all[i] = fill[i % fill.length];
    }
    dataset.read((row, at, bytes, size) -> bytes.get(all, row * fill.length + at, size));
    return ByteBuffer.wrap(all);
  }

  private void requireShape(String name, int[] dimensions, int videos) throws IOException {
    boolean isEmpty = Arrays.stream(dimensions).anyMatch(axis -> axis == 0);
    if (dimensions.length < 2 || dimensions[0] != videos || isEmpty) {
      throw file.error(
          "'%s' has the shape %s and '%s' [%d]"
              .formatted(name, Arrays.toString(dimensions), IDS, videos),
          "'%s' must be [%d, ..., features] without an empty axis".formatted(name, videos));
    }
    DataFiles.requireRow(file.path(), Arrays.copyOfRange(dimensions, 1, dimensions.length));
  }

  private FloatFormat format(Hdf5Dataset features) throws IOException {
    if (!(features.type() instanceof FloatingPoint type)) {
      throw file.error(
          "'%s' holds %s".formatted(features.name(), features.elements()),
          "features must be numbers of floating point");
    }
    int bits = 8 * type.getSize();
    int exponent = bits == 16 ? 5 : bits == 32 ? 8 : 11;
    boolean isStandard =
        FloatFormat.isSupported(type.getSize())
            && type.getBitOffset() == 0
            && type.getBitPrecision() == bits
            && type.getExponentSize() == exponent
            && type.getExponentLocation() == bits - 1 - exponent
            && type.getMantissaSize() == bits - 1 - exponent
            && type.getMantissaLocation() == 0;
    if (!isStandard) {
      throw file.error(
          "'%s' holds floating-point numbers of %d bits with exponents of %d"
              .formatted(features.name(), type.getBitPrecision(), type.getExponentSize()),
          "features must be float16, float32 or float64 of IEEE 754");
    }
    return new FloatFormat(type.getSize(), type.getByteOrder());
  }

  private Map<String, float[]> arrays(
      Hdf5Dataset features, FloatFormat format, String[] ids, Set<String> videos)
      throws IOException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    float[] fill = new float[1];
    format.read(ByteBuffer.wrap(features.fill()), fill, 0, 1);
    int length = Math.toIntExact(features.rowBytes() / format.size());
    float[][] rows = new float[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      if (videos.contains(ids[i])) {
        rows[i] = new float[length];
        Arrays.fill(rows[i], fill[0]);
        arrays.put(ids[i], rows[i]);
      }
    }
    features.read(new Rows(rows, format));
    for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
      DataFiles.requireFinite(
          file.path(),
          "'%s' of video %s".formatted(features.name(), entry.getKey()),
          entry.getValue());
    }
    return arrays;
  }

  /** Converts the bytes of rows; null for a row that is not wanted. */
  private record Rows(float[][] rows, FloatFormat format) implements Hdf5Dataset.Sink {

    @Override
    public boolean wants(int row) {
      return rows[row] != null;
    }

    @Override
    public void put(int row, int at, ByteBuffer bytes, int length) {
      format.read(bytes, rows[row], at / format.size(), length / format.size());
    }
  }
}
