#!/bin/sh
# dist/ → 服务器上的文件夹：先传资源和数据，再传网页，最后删旧文件，读者看不到指向还没有传完的文件的页面。
# 用法：rsync.sh 服务器:/srv/jxpj/
set -eu
to=${1:?写明传到哪里，例如 服务器:/srv/jxpj/}
rsync -a --exclude='*.html' dist/ "$to"
rsync -a --delete-after dist/ "$to"
