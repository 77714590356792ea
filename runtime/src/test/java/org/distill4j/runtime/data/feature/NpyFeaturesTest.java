package org.distill4j.runtime.data.feature;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpyFeaturesTest {

  @TempDir private Path folder;

  @Test
  void readsFloat32InEitherByteOrder() throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      ByteBuffer numbers = ByteBuffer.allocate(24).order(order);
      for (int i = 1; i <= 6; i++) {
        numbers.putFloat(i / 4f);
      }
      String type = (order == ByteOrder.BIG_ENDIAN ? ">" : "<") + "f4";
      Path file = write("a.npy", 1, type, "(3, 2)", numbers);

      VideoFeatures features = NpyFeatures.table(file, ids(8, 2, 5), Set.of("2", "5"));

      assertThat(features.videos()).containsExactly("2", "5").inOrder();
      assertThat(features.of("5")).isEqualTo(new float[] {1.25f, 1.5f});
    }
  }

  @Test
  void readsFloat16() throws IOException {
    // 1, -2, the largest, the smallest above 0, and a third as near as it gets.
    short[] bits = {0x3c00, (short) 0xc000, 0x7bff, 0x0001, 0x3555, 0};
    ByteBuffer numbers = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    for (short half : bits) {
      numbers.putShort(half);
    }
    Path file = write("half.npy", 2, "<f2", "(1, 2, 3)", numbers);

    VideoFeatures features = NpyFeatures.table(file, ids(4), Set.of("4"));

    assertThat(features.shape()).isEqualTo(new int[] {2, 3});
    assertThat(features.of("4")).isEqualTo(new float[] {1, -2, 65504, 0x1p-24f, 1365 / 4096f, 0});
  }

  @Test
  void readsOneFileForEachVideo() throws IOException {
    write("v_a.npy", 1, "<f4", "(2,)", ByteBuffer.allocate(8));
    write("v_b.npy", 1, "<f8", "(2,)", ByteBuffer.allocate(16).putLong(0, 0xf03fL));

    VideoFeatures features = NpyFeatures.folder(folder, Set.of("v_b", "v_a", "v_c"));

    assertThat(features.videos()).containsExactly("v_a", "v_b");
    assertThat(features.of("v_b")).isEqualTo(new float[] {1, 0});
  }

  @Test
  void namesAFileOfAnotherShape() throws IOException {
    write("a.npy", 1, "<f4", "(2,)", ByteBuffer.allocate(8));
    write("b.npy", 1, "<f4", "(3,)", ByteBuffer.allocate(12));

    assertThat(
            assertThrows(
                DataFileException.class, () -> NpyFeatures.folder(folder, Set.of("a", "b"))))
        .hasMessageThat()
        .contains("b.npy: has the shape [3] but those before have [2]; ");
  }

  @Test
  void readsTextsAsIds() throws IOException {
    ByteBuffer texts = ByteBuffer.allocate(2 * 3 * 4).order(ByteOrder.LITTLE_ENDIAN);
    texts.putInt('v').putInt('1').putInt(0).putInt('v').putInt('2').putInt('x');
    Path ids = write("ids.npy", 3, "<U3", "(2,)", texts);
    Path file = write("a.npy", 1, "<f4", "(2, 1)", ByteBuffer.allocate(8));

    assertThat(NpyFeatures.table(file, ids, Set.of("v1", "v2x")).videos())
        .containsExactly("v1", "v2x");
  }

  @Test
  void namesATruncatedFile() throws IOException {
    Path file = write("a.npy", 1, "<f4", "(2, 3)", ByteBuffer.allocate(24));
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 5, 30, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThat(error(file)).contains("a.npy: is truncated");
    }
  }

  @Test
  void namesAFileThatIsNoArrayOfNumbers() throws IOException {
    Path file = folder.resolve("a.npy");
    Files.writeString(file, "a text that is long enough");
    assertThat(error(file)).contains("a.npy: does not begin as a .npy file does");

    write("a.npy", 1, "<i4", "(2, 1)", ByteBuffer.allocate(8));
    assertThat(error(file)).contains("a.npy: holds numbers of type i4; features must be float16");

    write("a.npy", 1, "|O", "(2, 1)", ByteBuffer.allocate(8));
    assertThat(error(file)).contains("a.npy: has no type that can be read in its header");
  }

  @Test
  void refusesFortranOrderAndAnotherNumberOfVideos() throws IOException {
    Path file = write("a.npy", 1, "<f4", "(3, 1)", ByteBuffer.allocate(12));
    assertThat(error(file)).contains("has the shape [3, 1] and there are 2 ids in ");

    String header = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, header.replace("False", "True "), StandardCharsets.ISO_8859_1);
    assertThat(error(file)).contains("a.npy: is in Fortran order; save it with");
  }

  @Test
  void readsIdsOfEveryType() throws IOException {
    Path file = write("a.npy", 1, "<f4", "(2, 1)", ByteBuffer.allocate(8));
    ByteBuffer doubles = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    Path[] ids = {
      write("i.npy", 1, "|u1", "(2L,)", ByteBuffer.allocate(2).put((byte) 200).put((byte) 2)),
      write(
          "j.npy",
          1,
          ">i2",
          "(2,)",
          ByteBuffer.allocate(4)
              .putShort((short) 200)
              .putShort(0, (short) 200)
              .putShort(2, (short) 2)),
      write("k.npy", 1, "|S3", "(2,)", ByteBuffer.wrap(new byte[] {'2', '0', '0', '2', 0, 0})),
      write("l.npy", 1, "<f8", "(2,)", doubles.putDouble(200).putDouble(2)),
    };

    for (Path path : ids) {
      assertThat(NpyFeatures.table(file, path, Set.of("200", "2", "3")).videos())
          .containsExactly("200", "2")
          .inOrder();
    }
  }

  @Test
  void refusesIdsThatAreNoneOrComeTwice() throws IOException {
    Path file = write("a.npy", 1, "<f4", "(2, 1)", ByteBuffer.allocate(8));

    assertThat(idError(file, ids(7, 7))).contains("ids.npy: the array has 7 at 0 and again at 1; ");
    assertThat(idError(file, write("i.npy", 1, "|S1", "(2,)", ByteBuffer.allocate(2))))
        .contains("i.npy: the array has an empty text at 0; ");
    ByteBuffer half = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    half.putShort((short) 0x3e00);
    assertThat(idError(file, write("i.npy", 1, "<f2", "(2,)", half))).contains("has 1.5 at 0; ");
  }

  @Test
  void refusesHeadersThatLie() throws IOException {
    for (String shape :
        new String[] {
          "(2, 2147483647)",
          "(2, 4294967296)",
          "(2147483647, 2147483647, 2147483647)",
          "(99999999999999999999,)",
          "(-1, 1)",
          "(2, 0)",
          "()",
          "None",
          "(1, 1)"
        }) {
      Path file = write("a.npy", 1, "<f4", shape, ByteBuffer.allocate(8));
      assertThat(error(file)).contains("a.npy: ");
    }
    for (String type : new String[] {"<f99999999999", "<f3", "<f0", "<c8", "", "<U2147483647"}) {
      Path file = write("a.npy", 1, type, "(2, 1)", ByteBuffer.allocate(8));
      assertThat(error(file)).contains("a.npy: ");
    }
    assertThat(error(write("a.npy", 7, "<f4", "(2, 1)", ByteBuffer.allocate(8))))
        .contains("a.npy: has the version 7 of the format; versions 1 to 3 are supported");
    assertThat(error(write("a.npy", 1, "<f4", "(2, 1)", ByteBuffer.allocate(12))))
        .contains("a.npy: has more than one array: numbers of type f4 of shape [2, 1] take ");
  }

  @Test
  void refusesIdsThatAreNoNamesOfFiles() {
    for (String id : new String[] {"../a", "/etc/passwd", "a\0b"}) {
      assertThat(
              assertThrows(DataFileException.class, () -> NpyFeatures.folder(folder, Set.of(id))))
          .hasMessageThat()
          .containsMatch("(leads out of the folder|is no name of a file)");
    }
  }

  private static String idError(Path file, Path ids) {
    return assertThrows(DataFileException.class, () -> NpyFeatures.table(file, ids, Set.of("1")))
        .getMessage();
  }

  private String error(Path file) {
    return assertThrows(
            DataFileException.class, () -> NpyFeatures.table(file, ids(1, 2), Set.of("1", "2")))
        .getMessage();
  }

  private Path ids(long... ids) throws IOException {
    ByteBuffer numbers = ByteBuffer.allocate(8 * ids.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long id : ids) {
      numbers.putLong(id);
    }
    return write("ids.npy", 1, "<i8", "(" + ids.length + ",)", numbers);
  }

  private Path write(String name, int version, String type, String shape, ByteBuffer numbers)
      throws IOException {
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(type, shape);
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer file = ByteBuffer.allocate(12 + text.length + numbers.capacity());
    file.order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    file.put((byte) version).put((byte) 0);
    if (version == 1) {
      file.putShort((short) text.length);
    } else {
      file.putInt(text.length);
    }
    file.put(text).put(numbers.rewind());
    Path path = folder.resolve(name);
    Files.write(path, Arrays.copyOf(file.array(), file.position()));
    return path;
  }
}
