@NullMarked package quarry.topic; import org.jspecify.annotations.NullMarked;
