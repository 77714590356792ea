package org.distill4j.runtime.evaluation;

import java.util.List;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;

/** The metrics of evaluation sets that do not define their own. */
public final class StandardMetrics {

  /** {@link Accuracy}. */
  public static final Metric ACCURACY = new Accuracy();

  /** {@link HitAt} with k = 5. */
  public static final Metric HIT_AT_5 = new HitAt(5);

  /** {@link NdcgAt} with k = 5 and the weight of an answer as its gain. */
  public static final Metric NDCG_AT_5 = new NdcgAt(5);

  /** {@link LabelAccuracy}. */
  public static final Metric LABEL_ACCURACY = new LabelAccuracy();

  /** {@link ExactMatch}. */
  public static final Metric EXACT_MATCH = new ExactMatch();

  /** {@link MeanIou}. */
  public static final Metric MEAN_IOU = new MeanIou();

  /** {@link MeanAbsoluteError}. */
  public static final Metric MAE = new MeanAbsoluteError();

  /** {@link RootMeanSquaredError}. */
  public static final Metric RMSE = new RootMeanSquaredError();

  /** {@link Determination}. */
  public static final Metric R2 = new Determination();

  private StandardMetrics() {}

  /** Returns those of ranked answers. */
  public static List<Metric> all() {
    return List.of(ACCURACY, HIT_AT_5, NDCG_AT_5);
  }

  /**
   * Returns the standard metrics of correct answers by their type: {@link #all} for classes of
   * examples, {@link LabelAccuracy} and {@link ExactMatch} for labels of steps, {@link
   * LabelAccuracy} and {@link MeanIou} for labels of places, {@link MeanAbsoluteError}, {@link
   * RootMeanSquaredError} and {@link Determination} for values.
   */
  public static List<Metric> of(Column answers) {
    if (answers instanceof StepLabelColumn) {
      return List.of(LABEL_ACCURACY, EXACT_MATCH);
    }
    if (answers instanceof PlaceLabelColumn) {
      return List.of(LABEL_ACCURACY, MEAN_IOU);
    }
    return answers instanceof TargetColumn ? List.of(MAE, RMSE, R2) : all();
  }
}
