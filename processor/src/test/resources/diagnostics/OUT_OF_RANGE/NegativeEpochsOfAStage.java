package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Wide {
  @Dimension(32) int width();
  @Input(shape = {"clips", "16"}) Sequence clips();
  @MeanPooling Features video(Sequence clips);
  @Dense(units = "width") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Narrow extends Wide {
  @Override @Dimension(8) int width();
}

@Distillation(teacher = Wide.class, student = Narrow.class)
@Stage(name = "all", epochs = -1) // expect: The element 'epochs' of @Stage named 'all' is -1
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
  @FitNet
  Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own);
}
