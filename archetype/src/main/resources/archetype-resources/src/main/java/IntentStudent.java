package ${package};

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher's network with an eighth of its width. */
@Network
public interface IntentStudent extends IntentTeacher {

  @Override
  @Dimension(8)
  int width();
}
