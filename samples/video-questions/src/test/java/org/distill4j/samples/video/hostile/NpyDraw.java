package org.distill4j.samples.video.hostile;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.distill4j.runtime.data.feature.NpyFeatures;

/** Draws {@code .npy} files of features, in one table or one file for each video. */
final class NpyDraw {

  private static final String[] LIES = {
    "(-1, 2)", "(4294967296, 2)", "(99999999999999999999,)", "()", "(2147483647, 2147483647)",
    "None", "(2, 0)", "(1.5, 2)", "(3L, 2L)", "((1, 2))"
  };

  private static final String[] TYPES = {
    "|O",
    "<f3",
    "<f99999999",
    "<f99999999999",
    "<c8",
    "|V4",
    "|b1",
    "<U0",
    "<U2147483647",
    "|S0",
    "<i4",
    "M8[s]",
    "",
    "('a', '<f4')"
  };

  private final SplittableRandom random;
  private final FeatureDraw draw;
  private final boolean lies;
  private String description = "npy";

  private NpyDraw(SplittableRandom random, boolean lies) {
    this.random = random;
    this.draw = FeatureDraw.of(random);
    this.lies = lies;
  }

  /**
   * Draws files.
   *
   * @param lies true for a header that contradicts the content
   */
  static DrawnFile draw(SplittableRandom random, boolean lies) {
    return new NpyDraw(random, lies).files();
  }

  private DrawnFile files() {
    return random.nextBoolean() ? table() : folder();
  }

  private DrawnFile table() {
    byte[] features = array(draw.shape(), draw.values(), lies && random.nextBoolean());
    byte[] ids = ids();
    boolean idsFirst = random.nextBoolean();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(idsFirst ? "ids.npy" : "features.npy", idsFirst ? ids : features);
    files.put(idsFirst ? "features.npy" : "ids.npy", idsFirst ? features : ids);
    return new DrawnFile(
        description,
        files,
        folder ->
            FeatureDraw.content(
                NpyFeatures.table(
                    folder.resolve("features.npy"), folder.resolve("ids.npy"), draw.wanted())),
        draw.expected());
  }

  private DrawnFile folder() {
    FeatureDraw one =
        new FeatureDraw(
            new long[] {draw.ids()[0]},
            prepended(draw.shape()),
            Arrays.copyOf(draw.values(), draw.rowLength()));
    int[] shape = Arrays.copyOfRange(draw.shape(), 1, draw.shape().length);
    return new DrawnFile(
        description + " folder",
        Map.of(draw.ids()[0] + ".npy", array(shape, one.values(), lies)),
        folder -> FeatureDraw.content(NpyFeatures.folder(folder, draw.wanted())),
        one.expected());
  }

  private static int[] prepended(int[] shape) {
    int[] one = shape.clone();
    one[0] = 1;
    return one;
  }

  private byte[] array(int[] shape, float[] values, boolean isLie) {
    int size = 2 << random.nextInt(3);
    ByteOrder order = FeatureDraw.ORDERS[random.nextInt(2)];
    return file(type("f" + size, order), text(shape), Bytes.floats(size, order, values), isLie);
  }

  private byte[] ids() {
    ByteOrder order = FeatureDraw.ORDERS[random.nextInt(2)];
    int size = 1 << random.nextInt(4);
    String shape = text(new int[] {draw.ids().length});
    return switch (random.nextInt(4)) {
      case 0 -> {
        Bytes points = new Bytes();
        for (long id : draw.ids()) {
          String text = String.valueOf(id);
          for (int i = 0; i < 3; i++) {
            points.u4(i < text.length() ? text.charAt(i) : 0);
          }
        }
        yield file("<U3", shape, points.array(), lies);
      }
      case 1 -> {
        Bytes texts = new Bytes();
        for (long id : draw.ids()) {
          texts.add(Arrays.copyOf(String.valueOf(id).getBytes(StandardCharsets.US_ASCII), 3));
        }
        yield file("|S3", shape, texts.array(), lies);
      }
      case 2 -> {
        int bytes = Math.max(2, size);
        float[] numbers = new float[draw.ids().length];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = draw.ids()[i];
        }
        yield file(type("f" + bytes, order), shape, Bytes.floats(bytes, order, numbers), lies);
      }
      default -> {
        String kind = random.nextBoolean() ? "i" : "u";
        yield file(type(kind + size, order), shape, Bytes.whole(size, order, draw.ids()), lies);
      }
    };
  }

  private static String type(String type, ByteOrder order) {
    return (order == ByteOrder.BIG_ENDIAN ? ">" : "<") + type;
  }

  private String text(int[] shape) {
    String axes =
        Arrays.stream(shape)
            .mapToObj(axis -> axis + (random.nextInt(20) == 0 ? "L" : ""))
            .collect(Collectors.joining(", "));
    return "(" + axes + (shape.length == 1 ? ",)" : ")");
  }

  private byte[] file(String type, String shape, byte[] data, boolean isLie) {
    boolean liesInType = isLie && random.nextBoolean();
    String declared = liesInType ? TYPES[random.nextInt(TYPES.length)] : type;
    String axes = isLie && !liesInType ? LIES[random.nextInt(LIES.length)] : shape;
    String order = isLie && random.nextInt(4) == 0 ? "True" : "False";
    String header =
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(declared, order, axes);
    description += " " + header;
    int version = random.nextInt(1, 4);
    byte[] text = (header + " ".repeat(random.nextInt(64)) + "\n").getBytes(StandardCharsets.UTF_8);
    Bytes file = new Bytes().u1(0x93).add("NUMPY".getBytes(StandardCharsets.US_ASCII));
    file.u1(version, 0);
    return (version == 1 ? file.u2(text.length) : file.u4(text.length)).add(text).add(data).array();
  }
}
