package org.distill4j.runtime.teacher.store;

import org.distill4j.runtime.data.RowStore;

/**
 * Rows in a file.
 *
 * @param file the file
 * @param index the places of the rows
 * @param codec the form of the numbers
 */
record MappedRows(MappedFile file, RowIndex index, RowCodec codec) implements RowStore {

  @Override
  public int size() {
    return index.lengths().length;
  }

  @Override
  public int length(int example) {
    return index.lengths()[example];
  }

  @Override
  public void read(int example, int from, float[] target, int length) {
    long offset = index.offsets()[example];
    if (length > 0) {
      codec.read(file.segment(offset), MappedFile.place(offset), from, target, length);
    }
  }
}
