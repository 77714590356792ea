package org.distill4j.runtime.layer.tape;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;

/** A tape whose variables are values of an ONNX graph. */
final class ExportTape implements Tape {

  private final ExportPass pass;

  ExportTape(ExportPass pass) {
    this.pass = pass;
  }

  /** Returns the value of a variable in the graph. */
  static Tensor tensor(Variable variable) {
    return ((Exported) variable).tensor;
  }

  @Override
  public int inputs() {
    return pass.inputs();
  }

  @Override
  public Variable input(int i) {
    return new Exported(pass.input(i));
  }

  @Override
  public Variable mask(int i) {
    return pass.mask(i) == null ? null : new Exported(pass.mask(i));
  }

  @Override
  public Variable parameter(String name) {
    return new Exported(pass.parameter(name));
  }

  @Override
  public boolean training() {
    return false;
  }

  /** A value of the graph. */
  private final class Exported extends Variable {

    private final Tensor tensor;

    Exported(Tensor tensor) {
      this.tensor = tensor;
    }

    @Override
    long[] shape() {
      return tensor.shape();
    }

    @Override
    boolean training() {
      return false;
    }

    @Override
    public long size(int axis) {
      return tensor.knownSize(axis);
    }

    @Override
    Variable apply(Op op, Variable... others) {
      List<Tensor> sources = new ArrayList<>();
      sources.add(tensor);
      for (Variable other : others) {
        sources.add(tensor(other));
      }
      return new Exported(op.export(pass, sources));
    }
  }
}
