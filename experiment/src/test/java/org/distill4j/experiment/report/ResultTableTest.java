package org.distill4j.experiment.report;

import static com.google.common.truth.Truth.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.junit.jupiter.api.Test;

class ResultTableTest {

  @Test
  void columnsAreAlignedAndMetricsInPercent() {
    ResultRow majority = new ResultRow("majority of the type", 0, metrics(0.028), 0);
    ResultRow teacher = new ResultRow("teacher", 31_192_588, metrics(0.4849), 123.456);

    assertThat(ResultTable.of(List.of(majority, teacher)))
        .isEqualTo(
            """
            model                 parameters  Acc@1  Hit@5  nDCG@5  seconds
            majority of the type           0    2.8    5.6     1.4      0.0
            teacher               31,192,588   48.5   97.0    24.2    123.5
            """);
  }

  private static Metrics metrics(double accuracy) {
    Map<Metric, Double> values = new LinkedHashMap<>();
    values.put(StandardMetrics.ACCURACY, accuracy);
    values.put(StandardMetrics.HIT_AT_5, 2 * accuracy);
    values.put(StandardMetrics.NDCG_AT_5, accuracy / 2);
    return new Metrics(10, values, Map.of());
  }
}
