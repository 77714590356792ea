package org.distill4j.runtime.evaluation;

/** Gains of answers. */
public enum StandardGain implements Gain {
  /** The weight itself. */
  LINEAR("linear_count", "") {
    @Override
    public double of(double weight) {
      return weight;
    }
  },
  /** {@code 2^weight - 1} (Burges et al. 2005). */
  EXPONENTIAL("exp_count", "exponential") {
    @Override
    public double of(double weight) {
      return Math.pow(2, weight) - 1;
    }
  },
  /** 1 for every correct answer. */
  BINARY("binary", "binary") {
    @Override
    public double of(double weight) {
      return weight > 0 ? 1 : 0;
    }
  };

  private final String id;
  private final String title;

  StandardGain(String id, String title) {
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
