package org.distill4j.runtime.teacher.store;

import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.RowStore;
import org.distill4j.runtime.teacher.SignalLayout;

/**
 * A signal in a folder.
 *
 * @param column its values
 * @param bytes the size of the file of its values
 */
record StoredSignal(Column column, long bytes) {

  /**
   * Opens the values that a manifest describes.
   *
   * @param places the places of the examples in the index
   * @throws IOException if they are damaged, or cannot be read
   */
  static StoredSignal open(Manifest manifest, Path values, Places places) throws IOException {
    MappedFile file = MappedFile.open(values, manifest.bytes());
    file.require(manifest.crc32c());
    if (manifest.examples() != places.size()) {
      throw new IOException("it has %s examples".formatted(manifest.examples()));
    }
    Column column = column(manifest, file, places);
    boolean same = manifest.order().equals(places.order());
    return new StoredSignal(
        new KeptColumn(column, same ? manifest.fingerprint() : column.fingerprint()),
        manifest.bytes());
  }

  /**
   * Returns the values in a file.
   *
   * @throws IOException if a row lies outside of it
   */
  static Column column(Manifest manifest, MappedFile file, Places places) throws IOException {
    long begin = manifest.bytes() - RowIndex.bytes(manifest.examples(), manifest.kind());
    if (begin < 0) {
      throw new IOException("it has no index");
    }
    RowIndex index =
        RowIndex.read(file.from(begin), manifest.examples(), manifest.kind()).of(places);
    SignalType type = type(manifest);
    for (int i = 0; i < index.lengths().length; i++) {
      requireInside(index.offsets()[i], index.lengths()[i], type, manifest, begin, i);
    }
    for (int i = 0; i < index.kept().length; i++) {
      if (index.kept()[i] < 0 || index.kept()[i] > index.queries()[i]) {
        throw new IOException("the maps of example %s have no such queries".formatted(i));
      }
    }
    RowStore rows = new MappedRows(file, index, RowCodec.of(type, manifest.columns()));
    Column column =
        new SignalLayout(
                manifest.kind(),
                manifest.shapeArray(),
                index.queries(),
                index.kept(),
                manifest.square())
            .column(rows);
    if (column.problem().isPresent()) {
      throw new IOException(column.problem().get());
    }
    return column;
  }

  private static SignalType type(Manifest manifest) throws IOException {
    try {
      SignalType type = SignalType.of(manifest.type());
      if (type.kept() >= manifest.columns() && type.kept() > 0) {
        throw new IOException("its rows have no %s answers".formatted(type.kept()));
      }
      return type;
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void requireInside(
      long offset, int length, SignalType type, Manifest manifest, long end, int example)
      throws IOException {
    boolean whole = length >= 0 && (type.kept() == 0 || length % manifest.columns() == 0);
    long bytes = whole ? type.bytes(length, manifest.columns()) : 0;
    if (!whole
        || offset < 0
        || offset % Short.BYTES != 0
        || offset + bytes > end
        || MappedFile.place(offset) + bytes > MappedFile.PART) {
      throw new IOException("the values of example %s lie outside of it".formatted(example));
    }
  }
}
