package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;
import org.distill4j.runtime.layer.*;
import org.distill4j.runtime.onnx.*;
import org.nd4j.linalg.api.ndarray.INDArray;

@Operation(
    implementation = "examples.Layers.Doubling",
    signature = "Features(width) -> Features(width)")
@interface Doubled {}

interface Layers {
  record Doubling(int width) implements Layer {
    public INDArray forward(Pass pass) { return pass.input(0).mul(2); }
    public void backward(Pass pass, INDArray dy) {}
  }
}

@Network
@Exported
interface Answerer {
  @Input(shape = "8") Features video();
  @Doubled Features twice(Features video); // expect: 'twice' cannot be exported to ONNX: examples.Layers.Doubling does not implement org.distill4j.runtime.onnx.Exportable
  @Logits(classes = "3") Scores answer(Features twice);
}
