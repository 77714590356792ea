/** Images and their classes, read from IDX files such as Fashion-MNIST, or generated. */
package org.distill4j.samples.image.data;
