package org.distill4j.samples.image.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFilesTest {

  private static final int COUNT = 13;

  @TempDir Path folder;

  private Path images(String partition, boolean packed, int count, int side) throws IOException {
    Path file = folder.resolve(partition + "-images-idx3-ubyte" + (packed ? ".gz" : ""));
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream plain = packed ? new GZIPOutputStream(raw) : raw;
        DataOutputStream out = new DataOutputStream(plain)) {
      out.writeInt(0x803);
      out.writeInt(count);
      out.writeInt(side);
      out.writeInt(side);
      for (int i = 0; i < count * side * side; i++) {
        out.writeByte(i % 256);
      }
    }
    return file;
  }

  private Path labels(String partition, boolean packed, int count, int greatest)
      throws IOException {
    Path file = folder.resolve(partition + "-labels-idx1-ubyte" + (packed ? ".gz" : ""));
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream plain = packed ? new GZIPOutputStream(raw) : raw;
        DataOutputStream out = new DataOutputStream(plain)) {
      out.writeInt(0x801);
      out.writeInt(count);
      for (int i = 0; i < count; i++) {
        out.writeByte(i % (greatest + 1));
      }
    }
    return file;
  }

  private void complete() throws IOException {
    images("train", true, COUNT, 28);
    labels("train", true, COUNT, 9);
    images("t10k", false, 3, 28);
    labels("t10k", false, 3, 9);
  }

  @Test
  void aBombIsRefusedByName() throws IOException {
    complete();
    Path file = folder.resolve("train-labels-idx1-ubyte.gz");
    for (int count : new int[] {Integer.MAX_VALUE, 70 << 20}) {
      try (DataOutputStream out =
          new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
        out.writeInt(0x801);
        out.writeInt(count);
        out.write(new byte[1 << 20]);
      }
      IOException e = assertThrows(IOException.class, () -> IdxFiles.photos(folder, "train", 10));
      assertThat(e).hasMessageThat().contains(file + " says that it holds ");
    }
    Files.writeString(file, "no gzip");
    IOException e = assertThrows(IOException.class, () -> IdxFiles.photos(folder, "train", 10));
    assertThat(e).hasMessageThat().contains(file + " is no gzip file");
  }

  private String problem(int images) {
    return assertThrows(IOException.class, () -> PhotoSet.read(folder, images)).getMessage();
  }

  @Test
  void readsPackedAndPlainFiles() throws IOException {
    complete();
    PhotoSet set = PhotoSet.read(folder, 10);

    assertThat(set.training().size()).isEqualTo(10);
    assertThat(set.validation().classes()).isEqualTo(new int[] {1, 2});
    assertThat(set.test().classes()).isEqualTo(new int[] {0, 1, 2});
    assertThat(set.test().pixels()[1][0]).isEqualTo(784 % 256 / 255f);
    assertThat(set.test().pixels()[0][255]).isEqualTo(1f);
  }

  @Test
  void saysThatThereAreTooFewImages() throws IOException {
    complete();
    assertThat(problem(12))
        .contains(
            "13 training images, too few for 12 to train on and 2 to validate with; give a smaller");
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    complete();
    Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
    assertThat(problem(10)).contains("there is no file t10k-labels-idx1-ubyte or");
  }

  @Test
  void saysThatAFileIsCutOrOfAnotherKind() throws IOException {
    complete();
    Path file = folder.resolve("t10k-images-idx3-ubyte");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 1000));
    assertThat(problem(10)).isEqualTo(file + " is truncated: copy it again");
    Files.write(file, new byte[2]);
    assertThat(problem(10)).isEqualTo(file + " is truncated: copy it again");
    Files.write(file, new byte[1000]);
    assertThat(problem(10)).contains("it begins with 00000000, not 00000803");
  }

  @Test
  void saysThatImagesOrClassesDoNotFit() throws IOException {
    complete();
    images("t10k", false, 3, 32);
    assertThat(problem(10)).contains("holds images of 32 x 32 pixels, but the networks are for 28");
    images("t10k", false, 4, 28);
    assertThat(problem(10)).contains("holds 4 images but");
    labels("t10k", false, 30, 10);
    assertThat(problem(10)).contains("holds the class 10 for image 10");
    labels("t10k", false, 0, 9);
    assertThat(problem(10)).contains("holds no labels: name a folder with the four files");
  }

  @Test
  void damageIsNoticed() throws Exception {
    complete();
    DamagedFile.check(
        folder.resolve("train-images-idx3-ubyte.gz"),
        Promise.CHECKSUM,
        it -> Arrays.deepToString(PhotoSet.read(folder, 10).training().pixels()));
    DamagedFile.check(
        folder.resolve("t10k-images-idx3-ubyte"),
        Promise.LENGTH,
        it -> Arrays.deepToString(PhotoSet.read(folder, 10).test().pixels()));
  }
}
