/** The content of model files, which is checked before DL4J sees it. */
package org.distill4j.runtime.graph.stored;
