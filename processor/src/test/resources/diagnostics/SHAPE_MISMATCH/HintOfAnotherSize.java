package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Dimension(32) int width();
  @Input(shape = {"1", "8", "8"}) Image photo();
  @Convolution(channels = "width") Image edges(Image photo);
  @GlobalPooling Features gist(Image edges);
  @Logits(classes = "10") Scores answer(Features gist);
}

@Network
interface Small extends Big {
  @Override @Dimension(8) int width();
}

@Distillation(teacher = Big.class, student = Small.class)
interface Distilled {
  @Annotated Labels correct();
  @CrossEntropy Loss answers(@Student Scores answer, Labels correct);
  @FitNet Loss hint(@Teacher Image edges, @Student("edges") Image own); // expect: 'hint' reads 'edges' with channels = 8
}
