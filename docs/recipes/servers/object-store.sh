#!/bin/sh
# dist/ → 兼容 S3 的对象存储：先资源、后网页、最后删旧。凭据和地址用 aws 自己的环境变量（AWS_ACCESS_KEY_ID、AWS_ENDPOINT_URL 等）。
# 桶开启静态网站托管，首页 index.html，错误页 404.html。用法：object-store.sh s3://桶/jxpj/
set -eu
to=${1:?写明传到哪里，例如 s3://桶/jxpj/}
aws s3 sync dist/ "$to" --exclude '*.html' --cache-control no-cache
aws s3 sync dist/ "$to" --exclude '*' --include '*.html' --cache-control no-cache --content-type 'text/html; charset=utf-8'
aws s3 sync dist/ "$to" --delete
