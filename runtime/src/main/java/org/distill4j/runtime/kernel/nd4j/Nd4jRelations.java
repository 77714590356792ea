package org.distill4j.runtime.kernel.nd4j;

import static org.distill4j.runtime.kernel.array.Shapes.matrix;

import org.distill4j.runtime.kernel.api.RelationKernels;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link RelationKernels} in plain ND4J. */
final class Nd4jRelations implements RelationKernels {

  /** Subtracted from the logits of columns that do not count. */
  private static final double FAR = 1e30;

  @Override
  public void squaredDistances(INDArray x, INDArray d) {
    INDArray rows = matrix(x);
    for (long i = 0; i < rows.size(0); i++) {
      INDArray difference = rows.subRowVector(rows.getRow(i, true));
      d.getRow(i).assign(difference.muli(difference).sum(1));
    }
  }

  @Override
  public void laplacian(INDArray dd, INDArray l) {
    INDArray both = dd.add(dd.transpose());
    INDArray sums = both.sum(1);
    l.assign(both.muli(-2));
    l.addi(Nd4j.diag(sums.muli(2)));
  }

  @Override
  public double relationalDistance(INDArray target, INDArray own, INDArray gradient) {
    long rows = own.size(0);
    gradient.assign(0);
    if (rows < 2) {
      return 0;
    }
    double pairs = rows * (rows - 1.0);
    INDArray apart = Nd4j.eye(rows).castTo(own.dataType()).rsubi(1);
    INDArray wanted = distances(target, apart);
    wanted.divi(wanted.sumNumber().doubleValue() / pairs);
    INDArray distance = distances(own, apart);
    double mean = distance.sumNumber().doubleValue() / pairs;
    INDArray relative = distance.div(mean);
    INDArray difference = relative.sub(wanted);
    INDArray slope = clipped(difference).divi(rows * rows);
    double common = slope.mul(relative).sumNumber().doubleValue() / pairs;
    INDArray counts = own.gte(MIN_SQUARED_DISTANCE).castTo(own.dataType()).muli(apart);
    INDArray positive = distance.add(apart.rsub(1));
    gradient.assign(slope.sub(common).divi(positive.muli(2 * mean)).muli(counts));
    return huber(difference) / (rows * rows);
  }

  private static INDArray distances(INDArray squared, INDArray apart) {
    return Transforms.sqrt(Transforms.max(squared, MIN_SQUARED_DISTANCE, true), false).muli(apart);
  }

  @Override
  public double relationalAngle(INDArray target, INDArray own, INDArray gradient) {
    long rows = own.size(0);
    double triples = (double) rows * rows * rows;
    INDArray inverseTarget = inverseDistances(target);
    INDArray inverse = inverseDistances(own);
    INDArray sum = Nd4j.zeros(own.dataType(), rows, rows);
    double total = 0;
    for (long i = 0; i < rows; i++) {
      INDArray products = outer(inverse, i);
      INDArray cosines = cosines(own, i, products);
      INDArray difference = cosines.sub(cosines(target, i, outer(inverseTarget, i)));
      total += huber(difference);
      INDArray slope = clipped(difference).divi(2 * triples);
      INDArray direct = slope.mul(products);
      INDArray squares = inverse.getRow(i, true).mul(inverse.getRow(i, true));
      INDArray along = direct.sub(slope.mul(cosines).muliRowVector(squares));
      sum.subi(direct);
      sum.getRow(i).addi(along.sum(0).muli(2));
    }
    gradient.assign(sum);
    return total / triples;
  }

  private static INDArray inverseDistances(INDArray squared) {
    INDArray isZero = squared.lte(0).castTo(squared.dataType());
    INDArray inverse = Transforms.sqrt(squared.add(isZero), false).rdivi(1);
    return inverse.muli(isZero.rsub(1));
  }

  private static INDArray outer(INDArray matrix, long row) {
    INDArray vector = matrix.getRow(row, true);
    return vector.transpose().mmul(vector);
  }

  /** (D_ij + D_ik - D_jk) / (2 d_ij d_ik) for all j and k. */
  private static INDArray cosines(INDArray squared, long row, INDArray products) {
    INDArray vector = squared.getRow(row, true);
    return squared
        .neg()
        .addiRowVector(vector)
        .addiColumnVector(vector.transpose())
        .muli(products)
        .muli(0.5);
  }

  private static INDArray clipped(INDArray difference) {
    return Transforms.max(Transforms.min(difference, 1, true), -1, false);
  }

  private static double huber(INDArray difference) {
    INDArray size = Transforms.abs(difference, true);
    INDArray inside = Transforms.min(size, 1, true);
    // With c = min(|x|, 1): c^2 / 2 + (|x| - c).
    double linear = size.sub(inside).sumNumber().doubleValue();
    return inside.muli(inside).sumNumber().doubleValue() / 2 + linear;
  }

  @Override
  public double relativeEntropy(double epsilon, INDArray target, INDArray own, INDArray gradient) {
    INDArray raised = own.add(epsilon);
    INDArray ratios = Transforms.log(target.add(epsilon).divi(raised), false);
    double total = ratios.muli(target).sumNumber().doubleValue();
    gradient.assign(target.div(raised).divi(-own.length()));
    return total / own.length();
  }

  /** Moves the logits of columns that do not count far down. */
  @Override
  public double divergence(
      INDArray target, INDArray own, INDArray mask, INDArray weights, INDArray gradient) {
    INDArray counts = Nd4j.ones(own.dataType(), own.shape());
    if (mask != null) {
      INDArray column = mask.reshape('c', mask.size(0), 1, mask.size(1));
      counts = column.broadcast(own.shape());
    }
    INDArray far = counts.sub(1).muli(FAR);
    INDArray weight = weights.reshape('c', weights.size(0), weights.size(1), 1);
    INDArray each = weight.broadcast(own.shape());
    INDArray logTarget = logSoftmax(target.add(far));
    INDArray logOwn = logSoftmax(own.add(far));
    INDArray p = Transforms.exp(logTarget, true).muli(counts);
    INDArray q = Transforms.exp(logOwn, true).muli(counts);
    gradient.assign(q.sub(p).muli(each));
    return logTarget.sub(logOwn).muli(p).muli(each).sumNumber().doubleValue();
  }

  private static INDArray logSoftmax(INDArray rows) {
    INDArray shifted = rows.sub(rows.max(true, 2).broadcast(rows.shape()));
    INDArray logSums = Transforms.log(Transforms.exp(shifted, true).sum(true, 2), false);
    return shifted.subi(logSums.broadcast(rows.shape()));
  }
}
