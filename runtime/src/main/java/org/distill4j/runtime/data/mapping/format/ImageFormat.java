package org.distill4j.runtime.data.mapping.format;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;

/**
 * The path of an image, whose pixels become numbers from 0 to 1: three channels are red, green and
 * blue, one is the luminance. With the option {@code resize}, images are scaled to the size of the
 * spec.
 */
final class ImageFormat implements NodeFormat {

  private static final int RGB = 3;
  private static final float WHITE = 255;
  private static final float[] LUMINANCE = {0.299f, 0.587f, 0.114f};

  private final Slot slot;
  private final boolean resize;
  private int[] first;
  private List<OptionalInt> sizes;

  ImageFormat(Slot slot, Options options, Map<String, Object> state) {
    options.requireKnown("resize");
    this.slot = slot;
    this.resize = options.has("resize");
    this.sizes = States.sizes(state, "sizes");
  }

  @Override
  public boolean learns() {
    return slot.axes().stream().anyMatch(axis -> axis.size().isEmpty());
  }

  @Override
  public void learn(Cells cells) throws CellException {
    if (first == null) {
      BufferedImage image = ImageFile.read(cells);
      int channels = image.getRaster().getNumBands() == 1 ? 1 : RGB;
      first = new int[] {channels, image.getHeight(), image.getWidth()};
    }
  }

  @Override
  public List<OptionalInt> sizes() {
    return first == null
        ? List.of()
        : List.of(OptionalInt.of(first[0]), OptionalInt.of(first[1]), OptionalInt.of(first[2]));
  }

  @Override
  public void settle(List<OptionalInt> settled, OptionalInt indices) throws CellException {
    sizes = List.copyOf(settled);
    for (OptionalInt size : sizes) {
      if (size.isEmpty()) {
        throw new CellException(
            "the size of the images is not known", "set the dimensions of the spec");
      }
    }
    if (size(0) != 1 && size(0) != RGB) {
      throw new CellException(
          "the spec has %s channels, but images have 1 or 3".formatted(size(0)),
          "change the spec, or map numbers: the format 'numbers'");
    }
  }

  private int size(int axis) {
    return sizes.get(axis).orElseThrow();
  }

  @Override
  public Row row(Cells cells) throws CellException {
    BufferedImage image = ImageFile.read(cells);
    if (resize) {
      image = ImageFile.resized(image, size(2), size(1));
    }
    if (image.getHeight() != size(1) || image.getWidth() != size(2)) {
      throw new CellException(
          "the image has %s x %s pixels, but %s needs %s x %s"
              .formatted(image.getWidth(), image.getHeight(), slot.inWords(), size(2), size(1)),
          "scale it, or use the format image:resize");
    }
    return Row.of(pixels(image, size(0)));
  }

  private static float[] pixels(BufferedImage image, int channels) {
    int height = image.getHeight();
    int width = image.getWidth();
    int[] colours = image.getRGB(0, 0, width, height, null, 0, width);
    float[] pixels = new float[channels * colours.length];
    for (int i = 0; i < colours.length; i++) {
      float luminance = 0;
      for (int channel = 0; channel < RGB; channel++) {
        float value = ((colours[i] >> (8 * (RGB - 1 - channel))) & 0xFF) / WHITE;
        luminance += LUMINANCE[channel] * value;
        if (channels == RGB) {
          pixels[channel * colours.length + i] = value;
        }
      }
      if (channels == 1) {
        pixels[i] = luminance;
      }
    }
    return pixels;
  }

  @Override
  public Column column(List<Row> rows) {
    return new ImageColumn(
        size(0), size(1), size(2), rows.stream().map(Row::numbers).toArray(float[][]::new));
  }

  @Override
  public Map<String, Object> state() {
    return Map.of("sizes", States.numbers(sizes));
  }
}
