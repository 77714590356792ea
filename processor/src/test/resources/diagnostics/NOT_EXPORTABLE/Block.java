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

@Block
interface Growing {
  @Input(shape = "8") Features before();
  @Doubled Features twice(Features before);
}

@Network
@Exported
interface Answerer {
  @Input(shape = "8") Features video();
  Growing grown(@From("video") Features before); // expect: 'grown.twice' cannot be exported to ONNX
  @Logits(classes = "3") Scores answer(@From("grown.twice") Features twice);
}
