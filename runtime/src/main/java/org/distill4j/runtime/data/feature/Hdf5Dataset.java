package org.distill4j.runtime.data.feature;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.CompactDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FillValueOldMessage;
import io.jhdf.object.message.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A dataset of an {@link Hdf5File}: entries of its first axis, each a row of elements. */
final class Hdf5Dataset {

  private static final int MAXIMUM_AXES = 32;

  private final Hdf5File file;
  private final String name;
  private final DatasetBase dataset;
  private final DataType type;
  private final int[] dimensions;

  /** Opens a dataset, and checks that its shape can be read. */
  Hdf5Dataset(Hdf5File file, String name, DatasetBase dataset) throws IOException {
    this.file = file;
    this.name = name;
    this.dataset = dataset;
    this.type = file.call(dataset::getDataType);
    requireOwnType();
    long[] axes = file.call(dataset::getDimensionsAsLong);
    if (axes.length > MAXIMUM_AXES || type.getSize() < 1) {
      throw file.damaged(
          "'%s' has %d axes of elements of %d bytes".formatted(name, axes.length, type.getSize()));
    }
    for (long axis : axes) {
      if (axis < 0 || axis > Integer.MAX_VALUE) {
        throw file.error(
            "'%s' has the shape %s".formatted(name, Arrays.toString(axes)),
            "axes longer than %,d are not supported; if it should be shorter, the file is damaged"
                .formatted(Integer.MAX_VALUE));
      }
    }
    this.dimensions = Arrays.stream(axes).mapToInt(Math::toIntExact).toArray();
  }

  /** Refuses a type that is stored elsewhere, which the library reads as a type of its own. */
  private void requireOwnType() throws IOException {
    boolean isShared =
        file.call(
            () -> dataset.getHeader().getMessages().stream().anyMatch(Message::isMessageShared));
    if (isShared) {
      throw file.unsupported("'%s' has a named (committed) type".formatted(name), null);
    }
  }

  String name() {
    return name;
  }

  int[] dimensions() {
    return dimensions.clone();
  }

  DataType type() {
    return type;
  }

  /** Returns the type of the elements in words. */
  String elements() {
    if (type instanceof CompoundDataType compound) {
      List<String> members =
          compound.getMembers().stream().map(CompoundDataType.CompoundDataMember::getName).toList();
      return "compound elements " + members;
    }
    if (type instanceof FixedPoint) {
      return "whole numbers of %d bytes".formatted(type.getSize());
    }
    if (type instanceof FloatingPoint) {
      return "floating-point numbers of %d bytes".formatted(type.getSize());
    }
    boolean isText =
        type instanceof StringData || (type instanceof VariableLength list && isText(list));
    return isText ? "texts" : "elements of the type " + type.getClass().getSimpleName();
  }

  /** Returns true if a type of variable length is that of texts. */
  static boolean isText(VariableLength type) {
    return type.isVariableLengthString();
  }

  /** Returns the bytes of a row. */
  long rowBytes() {
    return Arrays.stream(dimensions, 1, Math.max(1, dimensions.length))
        .asLongStream()
        .reduce(type.getSize(), Math::multiplyExact);
  }

  /** Receives the stored bytes of rows. */
  @FunctionalInterface
  interface Sink {

    /**
     * Receives bytes of one row.
     *
     * @param row the index of the row
     * @param at the position within the row, in bytes
     * @param bytes the bytes from the position of the buffer on, which the sink may change
     * @param length the number of bytes
     */
    void put(int row, int at, ByteBuffer bytes, int length);

    /** Returns true if a row is wanted. */
    default boolean wants(int row) {
      return true;
    }
  }

  /** Passes all stored bytes of the wanted rows to a sink. What was never written is left out. */
  void read(Sink sink) throws IOException {
    DataLayoutMessage layout =
        file.call(() -> dataset.getHeader().getMessageOfType(DataLayoutMessage.class));
    if (layout instanceof ContiguousDataLayoutMessage contiguous) {
      readContiguous(contiguous.getAddress(), sink);
    } else if (layout instanceof CompactDataLayoutMessage compact) {
      readCompact(compact.getDataBuffer(), sink);
    } else if (dataset instanceof ChunkedDataset chunked) {
      new Hdf5Chunks(file, this, dataset, chunked).read(layout, sink);
    }
  }

  private void readContiguous(long address, Sink sink) throws IOException {
    if (address == -1) {
      return;
    }
    long bytes = rowBytes();
    if (bytes * dimensions[0] > file.size()) {
      throw file.damaged(
          "'%s' takes %,d bytes, more than the file has".formatted(name, bytes * dimensions[0]));
    }
    for (int row = 0; row < dimensions[0]; row++) {
      if (sink.wants(row)) {
        long at = address + row * bytes;
        ByteBuffer read =
            file.call(() -> file.storage().readBufferFromAddress(at, Math.toIntExact(bytes)));
        sink.put(row, 0, read, read.remaining());
      }
    }
  }

  private void readCompact(ByteBuffer bytes, Sink sink) throws IOException {
    int length = Math.toIntExact(rowBytes());
    if ((long) length * dimensions[0] > bytes.remaining()) {
      throw file.damaged("'%s' has fewer bytes than its shape needs".formatted(name));
    }
    for (int row = 0; row < dimensions[0]; row++) {
      if (sink.wants(row)) {
        sink.put(row, 0, bytes.slice(row * length, length), length);
      }
    }
  }

  /** Returns the bytes of elements that were never written. */
  byte[] fill() throws IOException {
    ByteBuffer fill = file.call(this::definedFill);
    byte[] bytes = new byte[type.getSize()];
    if (fill.remaining() != 0 && fill.remaining() != bytes.length) {
      throw file.damaged(
          "'%s' has a fill value of %d bytes for elements of %d"
              .formatted(name, fill.remaining(), bytes.length));
    }
    fill.get(bytes, 0, fill.remaining());
    return bytes;
  }

  private ByteBuffer definedFill() {
    for (FillValueMessage message : dataset.getHeader().getMessagesOfType(FillValueMessage.class)) {
      if (message.isFillValueDefined()) {
        return message.getFillValue();
      }
    }
    for (FillValueOldMessage message :
        dataset.getHeader().getMessagesOfType(FillValueOldMessage.class)) {
      return message.getFillValue();
    }
    return ByteBuffer.allocate(0);
  }
}
