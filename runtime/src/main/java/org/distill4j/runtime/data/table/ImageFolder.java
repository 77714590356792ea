package org.distill4j.runtime.data.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.runtime.data.DataFileException;

/**
 * A folder with a folder of images for each class. Its columns are {@code image}, the path below
 * the folder, and {@code class}, the name of the folder that an image lies in; images in the folder
 * itself have no class. Files with other endings are left out.
 */
final class ImageFolder implements Table {

  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");
  private static final String IMAGE = "image";
  private static final String CLASS = "class";

  private final Path folder;

  ImageFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path file() {
    return folder;
  }

  @Override
  public TableReader open() throws IOException {
    List<Path> images = images();
    if (images.isEmpty()) {
      throw new DataFileException(
          folder,
          "the folder has no images",
          "put PNG or JPEG files into a folder for each class, or name a table");
    }
    Iterator<Path> rest = images.iterator();
    return new TableReader() {
      @Override
      public List<String> columns() {
        return List.of(IMAGE, CLASS);
      }

      @Override
      public Optional<TableRecord> next() {
        return rest.hasNext() ? Optional.of(record(rest.next())) : Optional.empty();
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  private List<Path> images() throws IOException {
    List<Path> images = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      files
          .filter(ImageFolder::isImage)
          .map(folder::relativize)
          .sorted((a, b) -> name(a).compareTo(name(b)))
          .forEach(images::add);
    }
    return images;
  }

  private static boolean isImage(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private TableRecord record(Path image) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(IMAGE, name(image));
    values.put(CLASS, image.getParent() == null ? null : image.getParent().toString());
    return new TableRecord(folder, "image '%s'".formatted(name(image)), values);
  }
}
