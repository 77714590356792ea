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
  @SimilarityPreserving
  Loss alike(@Teacher Features hidden, @Student("hidden") Features own); // expect: 'hidden' of the teacher is Features(64), but 'hidden' of the student is Features(16)
}
