package org.distill4j.runtime.data.mapping;

import java.util.List;
import java.util.Map;

/**
 * A slot with all that was declared and learnt for it.
 *
 * @param slot the slot
 * @param columns the columns that it is read from
 * @param format the format with its options: "words:least=2"
 * @param state the state of the format
 */
public record EncodedSlot(
    Slot slot, List<String> columns, String format, Map<String, Object> state) {

  /** Copies the columns. */
  public EncodedSlot {
    columns = List.copyOf(columns);
  }
}
