package org.distill4j.samples.video.metric;

import org.distill4j.runtime.evaluation.Gain;

/** Gains of an answer by the number of annotators who gave it. */
enum AnnotatorGain implements Gain {
  /** {@code min(annotators / 2, 1)}: the full gain if two annotators agree. */
  SOFT("linear_soft", "") {
    @Override
    public double of(double annotators) {
      return Math.min(annotators / 2, 1);
    }
  },
  /** The number of annotators. */
  COUNT("linear_count", "count") {
    @Override
    public double of(double annotators) {
      return annotators;
    }
  },
  /** {@code 2^soft - 1}. */
  EXPONENTIAL("exp_soft", "exponential") {
    @Override
    public double of(double annotators) {
      return Math.pow(2, SOFT.of(annotators)) - 1;
    }
  };

  private final String id;
  private final String title;

  AnnotatorGain(String id, String title) {
    this.id = id;
    this.title = title;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }
}
