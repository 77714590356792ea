package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Painter {
  @Input(shape = {"3", "8", "8"}) Image photo();
  @Convolution(channels = "4") Image shapes(Image photo);
  @GlobalPooling Features gist(Image shapes);
  @Logits(classes = "10") Scores answer(Features gist);
}

@Distillation(teacher = Painter.class, student = Painter.class)
interface Painted {
  @AttentionTransfer(power = 3) // expect: @AttentionTransfer on 'places' requires power % 2 == 0, but power = 3
  Loss places(@Teacher Image shapes, @Student("shapes") Image own);

  @Annotated Labels annotated();
  @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
}
