# Read by the scripts in linux/ and mac/ from the project's top folder. They set "type" and check its tools;
# this wraps target/dist, with a Java of its own, into target/package. Further options for jpackage are passed on.

fail() {
  echo "package: $*" >&2
  exit 1
}

need() {
  command -v "$1" > /dev/null || fail "a package of type $type needs $1: $2"
}

package() {
  dist=target/dist out=target/package
  [ -r $dist/lib/built-with ] || fail "there is no $dist yet: run mvn -q -DskipTests package first"
  read -r jdk < $dist/lib/built-with
  [ -x "$jdk/bin/jpackage" ] || fail "no jpackage in $jdk: build with a full JDK 25"

  # JavaFX goes into the Java that is shipped; the other jars stay jars, for those without a module descriptor cannot.
  rm -rf $out
  mkdir -p $out/input $out/modules
  cp -R $dist/lib/*.jar $dist/ratecards $dist/scenarios $out/input
  modules=java.se,jdk.localedata,jdk.unsupported,jdk.zipfs
  for jar in $out/input/javafx-*.jar; do
    name=${jar##*/}
    modules=$modules,javafx.$(expr "$name" : 'javafx-\([a-z]*\)-')
    mv "$jar" $out/modules
  done
  jar=$(cd $out/input && echo runrate-*.jar)
  version=${jar#runrate-} version=${version%.jar} version=${version%-SNAPSHOT}
  # macOS takes no version that starts with 0.
  case $(uname):$version in Darwin:0.*) version=1.0.0 ;; esac

  "$jdk/bin/jpackage" --type "$type" --dest $out --name runrate --app-version "$version" --vendor Runrate \
    --description "What parallel use of LLM APIs costs" \
    --module-path $out/modules --add-modules "$modules" \
    --input $out/input --main-jar "$jar" --main-class runrate.Main \
    --java-options '-Drunrate.home=$APPDIR' --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED "$@"
  echo "package: done, see $out"
}
