package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Neuron selectivity transfer (Huang and Wang 2017, eq. 10): the squared maximum mean discrepancy
 * of the channels of teacher and student with the kernel (a . b)^2, where each channel is the
 * vector of its places, normalised to length 1: K(t, t) + K(s, s) - 2 K(s, t), K the mean over all
 * pairs of channels and the batch. The larger map is first averaged down to the smaller one. A
 * channel of zeros stays zero and has no gradient.
 *
 * <p>Inputs: teacher [batch, channels, height, width], student [batch, channels, height, width];
 * channels and sizes may differ.
 */
public record NeuronSelectivityLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    MapPair maps = MapPair.of(pass, 0, 1);
    INDArray teacher = unit(pass, "teacher", maps.first());
    INDArray student = unit(pass, "student", maps.second());
    double loss =
        meanSquare(pass, "teacher products", teacher, teacher)
            + meanSquare(pass, "student products", student, student)
            - 2 * meanSquare(pass, "products", student, teacher);
    return LossInputs.value(pass, loss);
  }

  private static INDArray unit(Pass pass, String side, INDArray maps) {
    INDArray unit = pass.buffer(side + " unit", maps.shape());
    UnitRows.of(pass, side + " lengths", Shapes.matrix(maps), Shapes.matrix(unit));
    return unit;
  }

  private static INDArray products(Pass pass, String role, INDArray a, INDArray b) {
    return pass.buffer(role, a.size(0), a.size(1), b.size(1));
  }

  private static double meanSquare(Pass pass, String role, INDArray a, INDArray b) {
    INDArray products = products(pass, role, a, b);
    pass.kernels().matrices().batchedProduct(a, false, b, true, false, products);
    return pass.kernels().elements().dot(products, products) / products.length();
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(1)) {
      return;
    }
    MapPair maps = MapPair.of(pass, 0, 1);
    INDArray teacher = pass.buffer("teacher unit", maps.first().shape());
    INDArray student = pass.buffer("student unit", maps.second().shape());
    INDArray own = products(pass, "student products", student, student);
    INDArray cross = products(pass, "products", student, teacher);
    Kernels kernels = pass.kernels();
    double factor = 4 * outputGradient.getDouble(0);
    kernels.elements().scale(factor / own.length(), own);
    kernels.elements().scale(-factor / cross.length(), cross);
    INDArray gradient = pass.buffer("unit gradient", student.shape());
    kernels.matrices().batchedProduct(own, false, student, false, false, gradient);
    kernels.matrices().batchedProduct(cross, false, teacher, false, true, gradient);
    INDArray lengths = pass.buffer("student lengths", Shapes.rows(student));
    INDArray rows = Shapes.matrix(gradient);
    UnitRows.gradient(pass, Shapes.matrix(student), lengths, rows, rows);
    kernels.elements().copy(maps.secondGradient(gradient), pass.inputGradient(1));
  }
}
