package org.distill4j.report.study;

import org.distill4j.experiment.data.MetricForm;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.RankedExample;

/** A metric whose values were kept; it computes nothing. */
record StoredMetric(MetricForm form) implements Metric {

  @Override
  public String id() {
    return form.id();
  }

  @Override
  public String title() {
    return form.title();
  }

  @Override
  public boolean isFraction() {
    return form.fraction();
  }

  @Override
  public boolean isGreaterBetter() {
    return form.greaterIsBetter();
  }

  @Override
  public double of(RankedExample example) {
    throw new UnsupportedOperationException("the values of " + id() + " were computed before");
  }
}
