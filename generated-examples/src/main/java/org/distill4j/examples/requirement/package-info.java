/** Operations and objectives with requirements on their sizes. */
package org.distill4j.examples.requirement;
