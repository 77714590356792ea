package org.distill4j.runtime.file;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundedInputTest {

  private static final int BOMB = (int) BoundedInput.ALWAYS_ALLOWED + 1;

  @TempDir private Path folder;

  @Test
  void aFileIsReadUpToALimit() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[10]);

    assertThat(BoundedInput.read(file, 10)).hasLength(10);
    assertThat(assertThrows(IOException.class, () -> BoundedInput.read(file, 9)))
        .hasMessageThat()
        .isEqualTo(file + " has more than 9 bytes: it is damaged, or another file");
    assertThat(
            assertThrows(IOException.class, () -> BoundedInput.read(Path.of("/dev/zero"), 1 << 20)))
        .hasMessageThat()
        .contains("/dev/zero has more than 1 MiB");
  }

  @Test
  void aGzipBombIsRefusedByName() throws IOException {
    Path small = gzip("small.gz", (int) BoundedInput.ALWAYS_ALLOWED);
    try (InputStream in = BoundedInput.gunzip(small)) {
      assertThat(in.skip(Long.MAX_VALUE)).isGreaterThan(0);
    }
    Path bomb = gzip("bomb.gz", BOMB);
    try (InputStream in = BoundedInput.gunzip(bomb)) {
      IOException e =
          assertThrows(IOException.class, () -> in.transferTo(OutputStream.nullOutputStream()));
      assertThat(e).hasMessageThat().startsWith(bomb + " expands to more than 64 MiB");
    }
  }

  @Test
  void whatIsNoGzipFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.gz"), "plain text");

    assertThat(assertThrows(IOException.class, () -> BoundedInput.gunzip(file)))
        .hasMessageThat()
        .startsWith(file + " is no gzip file");
  }

  @Test
  void aZipBombIsRefusedByName() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("zeros"));
      out.write(new byte[BOMB]);
    }
    try (BoundedZip zip = BoundedZip.open(file, 1);
        InputStream in = zip.open("zeros")) {
      assertThat(assertThrows(IOException.class, () -> zip.read("zeros", 100)))
          .hasMessageThat()
          .startsWith(file + " (entry zeros) has more than 100 bytes");
      assertThat(
              assertThrows(IOException.class, () -> in.transferTo(OutputStream.nullOutputStream())))
          .hasMessageThat()
          .startsWith(file + " (entry zeros) expands to more than 64 MiB");
    }
    assertThrows(IOException.class, () -> BoundedZip.open(file, 0));
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    assertThrows(ZipException.class, () -> BoundedZip.open(text, 9));
    assertThat(BoundedZip.isZip(file)).isTrue();
    assertThat(BoundedZip.isZip(text)).isFalse();
  }

  private Path gzip(String name, int zeros) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[zeros]);
    }
    return file;
  }
}
