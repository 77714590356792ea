package org.distill4j.runtime.kernel.nd4j;

import static org.distill4j.runtime.kernel.array.Shapes.matrix;
import static org.distill4j.runtime.kernel.array.Shapes.vector;

import java.util.Arrays;
import java.util.Objects;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link RowKernels} in plain ND4J. */
final class Nd4jRows implements RowKernels {

  private static final double FAR = 1e30;

  @Override
  public void gather(INDArray source, int from, int[] rows, INDArray target, int to, int width) {
    if (rows.length == 0) {
      return;
    }
    INDArray found =
        Nd4j.createUninitialized(source.dataType(), rows.length, Shapes.columns(source));
    int[] existing = Arrays.stream(rows).map(row -> Math.max(row, 0)).toArray();
    checkRows(existing, source);
    Nd4j.exec(
        DynamicCustomOp.builder("gather")
            .addInputs(matrix(source), Nd4j.createFromArray(existing))
            .addIntegerArguments(0)
            .addOutputs(found)
            .build());
    double[] exists = Arrays.stream(rows).mapToDouble(row -> row == NONE ? 0 : 1).toArray();
    INDArray factors = Nd4j.createFromArray(exists).castTo(source.dataType());
    found.muliColumnVector(factors.reshape('c', rows.length, 1));
    copyColumns(found, from, target, to, width);
  }

  private static void checkRows(int[] rows, INDArray array) {
    for (int row : rows) {
      Objects.checkIndex(row, Shapes.rows(array));
    }
  }

  @Override
  public void copyColumns(INDArray source, int from, INDArray target, int to, int width) {
    Objects.checkFromIndexSize(from, width, Shapes.columns(source));
    Objects.checkFromIndexSize(to, width, Shapes.columns(target));
    INDArray block = Shapes.columns(matrix(source), from, (long) from + width);
    Shapes.columns(matrix(target), to, (long) to + width).assign(block);
  }

  /** Adds one row at a time, since ND4J's scatter does not guarantee an order. */
  @Override
  public void addScattered(INDArray source, int[] rows, INDArray target) {
    INDArray from = matrix(source);
    INDArray to = matrix(target);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != NONE) {
        to.getRow(Objects.checkIndex(rows[i], Shapes.rows(to))).addi(from.getRow(i));
      }
    }
  }

  @Override
  public void groupSums(int size, INDArray x, INDArray y) {
    vector(y).assign(x.reshape('c', y.length(), size).sum(1));
  }

  @Override
  public void repeatColumns(int size, INDArray x, INDArray y) {
    INDArray column = x.reshape('c', x.length(), 1);
    y.reshape('c', x.length(), size).assign(column.broadcast(x.length(), size));
  }

  @Override
  public void normalise(INDArray x, INDArray y) {
    INDArray rows = matrix(x);
    INDArray sums = rows.sum(true, 1);
    sums.addi(sums.eq(0).castTo(sums.dataType()));
    matrix(y).assign(rows.divColumnVector(sums));
  }

  @Override
  public void softmax(INDArray x, INDArray mask, INDArray y) {
    INDArray rows = matrix(x).dup('c');
    if (mask != null) {
      rows.addi(matrix(mask).sub(1).muli(FAR));
    }
    rows.subiColumnVector(rows.max(true, 1));
    Transforms.exp(rows, false);
    if (mask != null) {
      rows.muli(matrix(mask));
    }
    normalise(rows, y);
  }

  @Override
  public void softmaxGradient(INDArray y, INDArray dy, INDArray dx) {
    INDArray value = matrix(y);
    INDArray product = value.mul(matrix(dy));
    INDArray sums = product.sum(true, 1);
    matrix(dx).assign(product.subi(value.mulColumnVector(sums)));
  }

  @Override
  public void logSoftmax(double factor, INDArray x, INDArray y) {
    INDArray rows = matrix(x).mul(factor);
    rows.subiColumnVector(rows.max(true, 1));
    INDArray logSums = Transforms.log(Transforms.exp(rows, true).sum(true, 1), false);
    matrix(y).assign(rows.subiColumnVector(logSums));
  }

  @Override
  public double crossEntropy(INDArray y, INDArray w, INDArray gradient) {
    INDArray weights = matrix(w);
    INDArray logs = matrix(y);
    long rows = logs.size(0);
    double total = -total(weights.mul(logs));
    INDArray slope = Transforms.exp(logs, true).muliColumnVector(weights.sum(true, 1));
    matrix(gradient).assign(slope.subi(weights).divi(rows));
    return total / rows;
  }

  @Override
  public double divergence(INDArray logTarget, INDArray logOwn, INDArray gradient) {
    INDArray target = matrix(logTarget);
    INDArray own = matrix(logOwn);
    long rows = own.size(0);
    INDArray p = Transforms.exp(target, true);
    double total = total(target.sub(own).muli(p));
    INDArray slope = Transforms.exp(own, true).subi(p).divi(rows);
    matrix(gradient).assign(slope);
    return total / rows;
  }

  private static double total(INDArray x) {
    return x.castTo(DataType.DOUBLE).sumNumber().doubleValue();
  }
}
