package org.distill4j.runtime.layer.attention;

/**
 * The places of pairs of steps in a table of relative positions: first the offsets of two steps of
 * a grid of frames, rows and columns, then those of leading steps, which have no place in the grid
 * (Bao et al. 2022, "BEiT"; Liu et al. 2022, "Video Swin Transformer").
 *
 * @param frames the largest number of frames, at least 1
 * @param rows the number of rows, at least 1
 * @param columns the number of columns, at least 1
 * @param leading the number of leading steps, at least 0
 */
record GridPlaces(int frames, int rows, int columns, int leading) {

  /** Returns the number of offsets in the grid. */
  private int offsets() {
    return (2 * frames - 1) * (2 * rows - 1) * (2 * columns - 1);
  }

  /** Returns the number of places. */
  int count() {
    return offsets() + leading * (leading + 2);
  }

  /**
   * Returns the place of each pair.
   *
   * @param steps the number of steps, the leading ones included
   * @return [steps * steps]
   */
  int[] of(int steps) {
    int frame = rows * columns;
    int inGrid = steps - leading;
    if (inGrid < frame || inGrid % frame != 0 || inGrid / frame > frames) {
      throw new IllegalArgumentException(
          "windows of %s steps are no %s leading steps and at most %s frames of %s x %s"
              .formatted(steps, leading, frames, rows, columns));
    }
    int[] places = new int[steps * steps];
    for (int query = 0; query < steps; query++) {
      for (int key = 0; key < steps; key++) {
        places[query * steps + key] = place(query - leading, key - leading);
      }
    }
    return places;
  }

  /** Negative steps are leading ones. */
  private int place(int query, int key) {
    if (query < 0 && key < 0) {
      return offsets() + 2 * leading + (query + leading) * leading + key + leading;
    }
    if (query < 0) {
      return offsets() + query + leading;
    }
    if (key < 0) {
      return offsets() + leading + key + leading;
    }
    int frame = query / (rows * columns) - key / (rows * columns) + frames - 1;
    int row = query / columns % rows - key / columns % rows + rows - 1;
    int column = query % columns - key % columns + columns - 1;
    return (frame * (2 * rows - 1) + row) * (2 * columns - 1) + column;
  }
}
