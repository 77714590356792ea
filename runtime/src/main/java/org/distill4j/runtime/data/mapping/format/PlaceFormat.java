package org.distill4j.runtime.data.mapping.format;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;

/**
 * The class of each place: the path of a grey or indexed image whose values are classes and 255 is
 * ignored, or a list of whole numbers, where -1 is ignored.
 */
final class PlaceFormat implements NodeFormat {

  private static final int IGNORED = 255;

  private final Slot slot;
  private final boolean image;
  private int[] first;
  private int largest = -1;
  private int classes;
  private List<OptionalInt> sizes;

  PlaceFormat(Slot slot, Options options, Map<String, Object> state, boolean image) {
    options.requireKnown();
    this.slot = slot;
    this.image = image;
    this.sizes = States.sizes(state, "sizes");
    this.classes = States.number(state, "size");
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Cells cells) throws CellException {
    for (int label : labels(cells)) {
      largest = Math.max(largest, label);
    }
  }

  private int[] labels(Cells cells) throws CellException {
    if (!image) {
      return CellValues.wholeNumbers(cells.value());
    }
    BufferedImage read = ImageFile.read(cells);
    if (read.getRaster().getNumBands() != 1) {
      throw new CellException(
          "the image has colours, but its values must be classes",
          "save it as a grey or indexed image whose values are 0, 1, 2, ...");
    }
    int[] size = {read.getHeight(), read.getWidth()};
    if (first != null && !Arrays.equals(first, size)) {
      throw new CellException(
          "the image has %s x %s pixels, but the first has %s x %s"
              .formatted(size[1], size[0], first[1], first[0]),
          "use images of one size");
    }
    first = size;
    int[] values = new int[size[0] * size[1]];
    read.getRaster().getSamples(0, 0, size[1], size[0], 0, values);
    return Arrays.stream(values).map(value -> value == IGNORED ? -1 : value).toArray();
  }

  @Override
  public List<OptionalInt> sizes() {
    return first == null ? List.of() : List.of(OptionalInt.of(first[0]), OptionalInt.of(first[1]));
  }

  @Override
  public OptionalInt indices() {
    return largest < 0 ? OptionalInt.empty() : OptionalInt.of(largest + 1);
  }

  @Override
  public void settle(List<OptionalInt> settled, OptionalInt indices) throws CellException {
    if (largest < 0) {
      throw new CellException("no place has a class", "label some of the places");
    }
    sizes = List.copyOf(settled);
    if (sizes.stream().anyMatch(OptionalInt::isEmpty)) {
      throw new CellException(
          "the height and width are not known", "set the dimensions of the spec");
    }
    classes = indices.orElse(largest + 1);
    if (largest >= classes) {
      throw new CellException(
          "the data have the class %s, but the spec has %s classes".formatted(largest, classes),
          "number the classes from 0 to %s, or set the dimension".formatted(classes - 1));
    }
  }

  @Override
  public Row row(Cells cells) throws CellException {
    int[] labels = labels(cells);
    int places = size(0) * size(1);
    if (labels.length != places) {
      throw new CellException(
          "it has %s places, but %s needs %s".formatted(labels.length, slot.inWords(), places),
          "use label images of the size of the answers");
    }
    for (int label : labels) {
      if (label < -1 || label >= classes) {
        throw new CellException(
            "the class %s is not from -1 to %s".formatted(label, classes - 1),
            "number the classes from 0, and mark what is ignored by -1, in images by 255");
      }
    }
    return Row.of(labels);
  }

  private int size(int axis) {
    return sizes.get(axis).orElseThrow();
  }

  @Override
  public Column column(List<Row> rows) {
    return new PlaceLabelColumn(
        classes, size(0), size(1), rows.stream().map(Row::indices).toArray(int[][]::new));
  }

  @Override
  public Map<String, Object> state() {
    return Map.of("sizes", States.numbers(sizes), "size", classes);
  }
}
