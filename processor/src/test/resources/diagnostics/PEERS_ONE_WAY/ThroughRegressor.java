package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Wide {
  @Input(shape = "8") Features video();
  @Dense(units = "64") Features hidden(Features video);
  @Dropout Features kept(Features hidden);
  @Logits(classes = "10") Scores answer(Features kept);
}

@Network
interface Narrow {
  @Input(shape = "8") Features video();
  @Dense(units = "16") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Peers
@Distillation(teacher = Wide.class, student = Narrow.class)
interface Mutual {
  @FitNet
  Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own); // expect: 'hint' cannot train the teacher as well: it reads 'hidden' through @Regressor
}
