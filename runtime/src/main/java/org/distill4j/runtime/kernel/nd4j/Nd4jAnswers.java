package org.distill4j.runtime.kernel.nd4j;

import static org.distill4j.runtime.kernel.array.Shapes.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.api.AnswerKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link AnswerKernels} in plain ND4J. */
final class Nd4jAnswers implements AnswerKernels {

  /** Subtracted from the logits outside of a group. */
  private static final double FAR = 1e30;

  @Override
  public void agreement(INDArray counts, double agreeing, INDArray y) {
    INDArray shares = Transforms.min(matrix(counts).div(agreeing), 1, false);
    INDArray sums = Transforms.max(shares.sum(true, 1), 1, false);
    matrix(y).assign(shares.diviColumnVector(sums));
  }

  /** Sorts in Java, since ND4J does not guarantee an order of equal values. */
  @Override
  public void labelsAndTop(INDArray labels, INDArray scores, int count, INDArray y) {
    double[] given = HostArrays.doubles(labels);
    double[] values = HostArrays.doubles(scores);
    int columns = Shapes.columns(scores);
    double[] result = new double[given.length];
    for (int begin = 0; begin < given.length; begin += columns) {
      double[] row = Arrays.copyOfRange(values, begin, begin + columns);
      int[] best =
          IntStream.range(0, columns)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -row[i]))
              .limit(count)
              .mapToInt(Integer::intValue)
              .toArray();
      for (int i : best) {
        result[begin + i] = 1;
      }
    }
    for (int i = 0; i < given.length; i++) {
      result[i] = given[i] != 0 ? 1 : result[i];
    }
    HostArrays.assign(result, y);
  }

  @Override
  public double labelCrossEntropy(INDArray x, int[] labels, double smoothing, INDArray gradient) {
    INDArray rows = matrix(x);
    long columns = rows.size(1);
    INDArray target = Nd4j.create(x.dataType(), rows.shape());
    oneHot(labels, target);
    target.muli(1 - smoothing).addi(smoothing / columns);
    INDArray logits = rows.subColumnVector(rows.max(true, 1));
    INDArray powers = Transforms.exp(logits, true);
    INDArray sums = powers.sum(true, 1);
    double loss = total(Transforms.log(sums, true)) - total(logits.mul(target));
    matrix(gradient).assign(powers.diviColumnVector(sums).subi(target).divi(labels.length));
    return loss / labels.length;
  }

  @Override
  public void oneHot(int[] labels, INDArray y) {
    INDArray rows = matrix(y);
    Objects.checkFromIndexSize(0, labels.length, (int) rows.size(0));
    rows.assign(0);
    for (int i = 0; i < labels.length; i++) {
      rows.putScalar(i, Objects.checkIndex(labels[i], (int) rows.size(1)), 1);
    }
  }

  @Override
  public void divergenceTargetGradient(INDArray logTarget, INDArray logOwn, INDArray gradient) {
    INDArray target = matrix(logTarget);
    INDArray p = Transforms.exp(target, true);
    INDArray ratios = target.sub(matrix(logOwn));
    INDArray divergence = p.mul(ratios).sum(true, 1);
    matrix(gradient).assign(ratios.subiColumnVector(divergence).muli(p).divi(p.size(0)));
  }

  @Override
  public double jensenShannon(
      double share, INDArray logTarget, INDArray logOwn, INDArray gradient) {
    INDArray target = matrix(logTarget);
    INDArray own = matrix(logOwn);
    INDArray mixture = logSum(target.add(Math.log(share)), own.add(Math.log1p(-share)));
    INDArray p = Transforms.exp(target, true);
    INDArray q = Transforms.exp(own, true);
    double targetPart = total(target.sub(mixture).muli(p));
    INDArray ratios = own.sub(mixture);
    INDArray ownParts = ratios.mul(q).sum(true, 1);
    long rows = own.size(0);
    double ownPart = total(ownParts);
    matrix(gradient).assign(ratios.subiColumnVector(ownParts).muli(q).muli((1 - share) / rows));
    return (share * targetPart + (1 - share) * ownPart) / rows;
  }

  /** log(exp(x) + exp(y)). */
  private static INDArray logSum(INDArray x, INDArray y) {
    INDArray most = Transforms.max(x, y, true);
    INDArray sum = Transforms.exp(x.sub(most), false).addi(Transforms.exp(y.sub(most), false));
    return Transforms.log(sum, false).addi(most);
  }

  private static double total(INDArray x) {
    return x.castTo(DataType.DOUBLE).sumNumber().doubleValue();
  }

  /** A group of answers in each row: its logits (all others lowered by 1e30) and its statistics. */
  private record Group(INDArray logits, INDArray members, INDArray logSum) {

    static Group of(INDArray logits, INDArray members) {
      INDArray lowered = logits.add(members.sub(1).muli(FAR));
      INDArray max = lowered.max(true, 1);
      INDArray powers = Transforms.exp(lowered.subColumnVector(max), false).muli(members);
      INDArray sums = powers.sum(true, 1);
      sums.addi(sums.eq(0).castTo(sums.dataType()));
      return new Group(logits, members, Transforms.log(sums, false).addi(max));
    }

    /** Returns the softmax within the group, 0 outside. */
    INDArray softmax() {
      INDArray inside = logits.subColumnVector(logSum).muli(members);
      return Transforms.exp(inside, false).muli(members);
    }
  }

  @Override
  public double decoupled(
      Decoupling weights, INDArray target, INDArray own, INDArray labels, INDArray gradient) {
    INDArray annotated = matrix(labels).neq(0).castTo(own.dataType());
    INDArray others = annotated.rsub(1);
    INDArray teacher = matrix(target).mul(weights.factor());
    INDArray student = matrix(own).mul(weights.factor());
    long rows = student.size(0);
    INDArray slope = student.like();
    double value = 0;
    INDArray all = Transforms.exp(teacher.subColumnVector(logSum(teacher)), false);
    INDArray ownAll = Transforms.exp(student.subColumnVector(logSum(student)), false);
    slope.addi(ownAll.mul(weights.alpha()));
    for (INDArray members : new INDArray[] {annotated, others}) {
      Group given = Group.of(teacher, members);
      Group taken = Group.of(student, members);
      INDArray p = all.mul(members).sum(true, 1);
      INDArray logP = given.logSum().sub(logSum(teacher));
      INDArray logQ = taken.logSum().sub(logSum(student));
      value += weights.alpha() * total(logP.sub(logQ).muli(p));
      slope.subi(taken.softmax().muliColumnVector(p).muli(weights.alpha()));
      if (members == others) {
        INDArray inside = given.softmax();
        INDArray ratios =
            teacher
                .subColumnVector(given.logSum())
                .subi(student.subColumnVector(taken.logSum()))
                .muli(members);
        value += weights.beta() * total(ratios.muli(inside));
        slope.addi(taken.softmax().subi(inside).muli(weights.beta()));
      }
    }
    matrix(gradient).assign(slope.divi(rows));
    return value / rows;
  }

  private static INDArray logSum(INDArray rows) {
    return Group.of(rows, rows.like().addi(1)).logSum();
  }
}
