package org.distill4j.runtime.data.stream;

import java.util.List;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.mapping.Row;

/** Makes a column of some rows: {@code rows -> new FeatureColumn(...)}. */
@FunctionalInterface
public interface RowColumn {

  /** Returns rows, at least one, as a column. */
  Column of(List<Row> rows);
}
