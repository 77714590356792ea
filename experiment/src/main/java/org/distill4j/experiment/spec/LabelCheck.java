package org.distill4j.experiment.spec;

import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.table.Table;

/** The check that examples to evaluate are labelled. */
final class LabelCheck {

  private LabelCheck() {}

  static void require(Column answers, Slot label, Table table) throws DataFileException {
    if (answers instanceof LabelColumn labels) {
      for (int i = 0; i < labels.size(); i++) {
        if (labels.answers(i).length == 0) {
          throw new DataFileException(
              table.file(),
              "record %s has no value for %s".formatted(i + 1, label.inWords()),
              "examples to evaluate need labels: fill it in, or leave the record out");
        }
      }
    }
  }
}
